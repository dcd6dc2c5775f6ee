// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Lists the keys that the jars of the module read, and the names that are configured. */
@Dependent
public class ConfiguredNames {

  private final PaypleConfig config;
  private final Config source;
  private final Event<ShopPages> question;
  private final Set<String> further;

  @Inject
  ConfiguredNames(
      PaypleConfig config,
      BeanManager beans,
      Event<ShopPages> question,
      @Any Instance<FurtherCheck> further) {
    this.config = config;
    this.source = ConfigParts.keys(beans);
    this.question = question;
    this.further =
        further.stream().flatMap(check -> check.keys().stream()).collect(Collectors.toSet());
  }

  /**
   * The shop's pages by their keys; empty when the shop does not use the callbacks of this module.
   */
  Map<String, URI> pages() {
    ShopPages pages = new ShopPages();
    question.fire(pages);
    return pages.byKey();
  }

  List<Misspelling> misspellings() {
    return Misspelling.among(names(), keys());
  }

  List<String> unknown() {
    return Misspelling.unknown(names(), keys());
  }

  /**
   * The names that the server lists, and environment variables that it lists only in another
   * spelling.
   */
  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String name : source.getPropertyNames()) {
      names.add(name);
      String variable = Misspelling.variable(name);
      if (System.getenv(variable) != null) {
        names.add(variable);
      }
    }
    return names;
  }

  private Set<String> keys() {
    Set<String> keys = new TreeSet<>(config.keys());
    keys.addAll(pages().keySet());
    keys.addAll(further);
    return keys;
  }
}

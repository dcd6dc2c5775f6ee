// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** Lists the keys that the module and its callbacks read, and the names that are configured. */
@Dependent
public class ConfiguredNames {

  private final PaypleConfig config;
  private final Config source;
  private final Event<ShopPages> question;

  @Inject
  ConfiguredNames(PaypleConfig config, BeanManager beans, Event<ShopPages> question) {
    this(config, ConfigParts.keys(beans), question);
  }

  ConfiguredNames(PaypleConfig config, Config source, Event<ShopPages> question) {
    this.config = config;
    this.source = source;
    this.question = question;
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
    return keys;
  }
}

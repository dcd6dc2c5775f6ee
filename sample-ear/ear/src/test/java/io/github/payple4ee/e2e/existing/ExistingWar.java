// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.callbacks.PaypleCallbacks;
import io.github.payple4ee.cdi.claim.ClaimVerifier;
import io.github.payple4ee.e2e.existing.teashop.Stock;
import io.github.payple4ee.e2e.existing.teashop.entity.EntityStock;
import io.github.payple4ee.e2e.existing.teashop.table.TableStock;
import io.github.payple4ee.recurring.Recurring;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR of the tea shop, with the built jars of the module in {@code WEB-INF/lib}. */
final class ExistingWar {

  private static final List<String> KEYS =
      List.of(
          "payple.environment=simulator",
          "payple.success-page=/shop/index.html",
          "payple.failure-page=/shop/index.html",
          "payple.pending-page=/shop/index.html");

  private ExistingWar() {}

  /** The shop with a persistence unit of its own. */
  static WebArchive withPersistenceUnit(String dataSource, String... keys) {
    return with(EntityStock.class.getPackage(), keys)
        .addAsResource(
            new StringAsset(text("persistence.xml").replace("@DATA_SOURCE@", dataSource)),
            "META-INF/persistence.xml");
  }

  /** The shop without Jakarta Persistence. */
  static WebArchive withTables() {
    return with(TableStock.class.getPackage());
  }

  /** The jars of the module and their configuration, without a shop. */
  static WebArchive withModule(String... keys) {
    String configuration =
        String.join("\n", Stream.concat(KEYS.stream(), Stream.of(keys)).toList());
    return ShrinkWrap.create(WebArchive.class, "existing.war")
        .addAsLibraries(
            jarOf(PaypleService.class), jarOf(ClaimVerifier.class), jarOf(PaypleCallbacks.class))
        .addAsResource(new StringAsset(configuration), "META-INF/microprofile-config.properties")
        .addAsWebResource(new StringAsset("<title>Tea</title>"), "index.html");
  }

  /** The same with recurring payments, and with these packages. */
  static WebArchive withRecurring(Package shop, Package callbacks, String... keys) {
    return withModule(keys)
        .addAsLibrary(jarOf(Recurring.class))
        .addPackage(shop)
        .addPackage(callbacks);
  }

  private static WebArchive with(Package stock, String... keys) {
    return withModule(keys).addPackage(Stock.class.getPackage()).addPackage(stock);
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static String text(String resource) {
    try (InputStream content = ExistingWar.class.getResourceAsStream("/existing/" + resource)) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The two windows of Payple, and the shop of the plain page with each of them. */
enum PayWindow {
  AUTH_PROXY("auth-proxy", false),
  CLIENT_KEY("client-key", true);

  /** The jQuery that the build unpacks for the sample. */
  private static final Path JQUERY = Path.of("../shop/target/jquery/META-INF/resources/webjars");

  private final String window;
  private final boolean today;

  PayWindow(String window, boolean today) {
    this.window = window;
    this.today = today;
  }

  Sample start() {
    return start("plain-page-" + name().toLowerCase(Locale.ROOT));
  }

  /** Starts the shop in a server of this name. */
  Sample start(String server) {
    WebArchive war = ExistingWar.withTables().addAsWebResource(jquery().toFile(), "jquery.min.js");
    for (String page : new String[] {"paid", "failed", "pending"}) {
      war.addAsWebResource(new StringAsset("<title>" + page + "</title>"), page + ".html");
    }
    return WarOnServer.start(
        server,
        war,
        WarOnServer.of("ee10-without-persistence.xml"),
        SimulatorOptions.builder().today(today).build(),
        Map.of(
            "PAYPLE_WINDOW", window,
            "PAYPLE_SUCCESS_PAGE", "/shop/paid.html",
            "PAYPLE_FAILURE_PAGE", "/shop/failed.html",
            "PAYPLE_PENDING_PAGE", "/shop/pending.html"));
  }

  private static Path jquery() {
    try (Stream<Path> files = Files.walk(JQUERY)) {
      return files
          .filter(file -> file.endsWith("jquery.min.js"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Build sample-ear/shop first: " + JQUERY));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}

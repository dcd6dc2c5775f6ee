// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.server.Ports;
import io.github.payple4ee.e2e.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The simulator that starts with a shop, by its jar alone. */
class SimulatorInTheShopIT {

  private static final String STARTED = "The Payple simulator is at ";
  // the server's message after an application has stopped and started; before it, none is ready
  private static final String UPDATED = "CWWKZ0003I";

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final int port = Ports.free();
  private Path folder;

  @Test
  void startsBeforeThePreflightAndRemembersAfterAReload() throws IOException {
    try (LibertyServer server =
        LibertyServer.start("simulator-inside", environment(), this::keep, "health/ready")) {
      assertThat(server.log())
          .contains(STARTED + "http://localhost:" + port + "/simulator/")
          .contains(folder.resolve("data/payple-simulator.jsonl").toString())
          .doesNotContain("No program accepts connections at");
      Browser browser = browsers.open(server.url());
      String orderId = paid(browser);

      reload(server);

      Shop shop = Shop.on(server.url());
      assertThat(shop.cancel(orderId, 5_000L).status()).isEqualTo(200);
      assertThat(shop.state(orderId)).isEqualTo("PARTLY_CANCELLED");
      paid(browser);
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "PAYPLE_SIMULATOR_START", "auto",
        "PAYPLE_URL", "http://localhost:" + port,
        "PAYPLE_PREFLIGHT", "stop",
        // Payple's public test merchant, whom the simulator knows
        "PAYPLE_CST_ID", "",
        "PAYPLE_CUST_KEY", "",
        "PAYPLE_REFUND_KEY", "");
  }

  private void keep(Path server) {
    folder = server;
  }

  private static String paid(Browser browser) {
    Storefront.visit(browser).choose("tea-set").pay();
    PaymentWindow.inLayer(browser).pay();
    return ResultPage.showing(browser, "PAID").orderId();
  }

  /** As a development mode does: the application stops and starts, and the server goes on. */
  private void reload(LibertyServer server) throws IOException {
    Files.setLastModifiedTime(
        folder.resolve("apps/sample.ear"), FileTime.from(Instant.now().plusSeconds(5)));
    await("reload")
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                server.log().contains(UPDATED)
                    && Shop.on(server.url()).get("health/ready").status() == 200);
    assertThat(server.log().split(STARTED, -1)).hasSize(3);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.By;

/** The project that a new user pasted and built, with one of its two server.xml. */
final class PastedProject {

  private final Path project;
  private final String configuration;

  /**
   * Of a folder.
   *
   * @param configuration the folder of the server.xml: {@code config} or {@code ee11}
   */
  PastedProject(Path project, String configuration) {
    this.project = project;
    this.configuration = configuration;
  }

  /** Deploys it, and pays an order in a browser. */
  void paysInTheBrowser(WithBrowser browsers) {
    try (LibertyServer server =
        LibertyServer.start(
            project.getParent().getFileName() + "-" + configuration,
            Map.of(
                "PAYPLE_SIMULATOR_START", "auto",
                "PAYPLE_URL", "http://localhost:" + Ports.free(),
                // Payple's public test merchant, whom the simulator knows
                "PAYPLE_CST_ID", "",
                "PAYPLE_CUST_KEY", "",
                "PAYPLE_REFUND_KEY", ""),
            this::paste,
            "shop/index.html")) {
      Browser browser = browsers.open(server.url());
      browser.go("shop/");

      browser.press(By.cssSelector("#pay:enabled"));
      PaymentWindow.inLayer(browser).pay();

      browser.see(By.cssSelector("#state:not(:empty)"));
      assertThat(browser.text("state")).startsWith("tea-").endsWith(": PAID");
      await().until(() -> server.log().contains("is paid: 15000 won"));
    }
  }

  /** What the page says, but for the ports, which other tests may have. */
  private void paste(Path server) {
    try {
      Files.delete(server.resolve("apps/sample.ear"));
      Files.copy(project.resolve("target/shop.war"), server.resolve("apps/shop.war"));
      Files.copy(server.resolve("jdbc/h2/h2.jar"), server.resolve("jdbc/h2.jar"));
      String text =
          Files.readString(
              project.resolve("src/main/liberty").resolve(configuration + "/server.xml"));
      Files.writeString(
          server.resolve("server.xml"),
          text.replace("\"9080\"", "\"${shop.http.port}\"")
              .replace("\"9443\"", "\"${shop.https.port}\""));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

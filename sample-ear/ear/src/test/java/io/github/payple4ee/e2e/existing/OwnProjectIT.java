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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

@DisplayName("A new user pastes the project of the page and pays the first order")
class OwnProjectIT {

  private static Path project;

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  @BeforeAll
  static void build() throws Exception {
    NewUser user = NewUser.inFolder("own-project");
    project = user.paste(NewUser.ROOT.resolve("compatibility/own-project"));
    user.maven(project, "package");
  }

  /** With the server.xml for Jakarta EE 10, and with that for Jakarta EE 11. */
  @ParameterizedTest
  @ValueSource(strings = {"config", "ee11"})
  void firstOrderIsPaidAndTheLogSaysSo(String folder) {
    try (LibertyServer server =
        LibertyServer.start(
            "own-project-" + folder,
            Map.of(
                "PAYPLE_SIMULATOR_START", "auto",
                "PAYPLE_URL", "http://localhost:" + Ports.free(),
                // Payple's public test merchant, whom the simulator knows
                "PAYPLE_CST_ID", "",
                "PAYPLE_CUST_KEY", "",
                "PAYPLE_REFUND_KEY", ""),
            home -> paste(home, folder),
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
  private static void paste(Path server, String folder) {
    try {
      Files.delete(server.resolve("apps/sample.ear"));
      Files.copy(project.resolve("target/shop.war"), server.resolve("apps/shop.war"));
      Files.copy(server.resolve("jdbc/h2/h2.jar"), server.resolve("jdbc/h2.jar"));
      String text =
          Files.readString(project.resolve("src/main/liberty").resolve(folder + "/server.xml"));
      Files.writeString(
          server.resolve("server.xml"),
          text.replace("\"9080\"", "\"${shop.http.port}\"")
              .replace("\"9443\"", "\"${shop.https.port}\""));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import io.github.payple4ee.e2e.browser.WithBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    new PastedProject(project, folder).paysInTheBrowser(browsers);
  }
}

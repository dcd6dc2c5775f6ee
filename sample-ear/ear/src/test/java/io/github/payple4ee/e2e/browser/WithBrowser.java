// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebDriverException;

/**
 * A browser for one test. Takes a picture of what failed; a test that did not fail does in the end,
 * if a page broke the shop's policy for scripts.
 */
public final class WithBrowser implements AfterTestExecutionCallback {

  private static final String PHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

  private Browser browser;

  /** Opens a browser with Korean as its language. */
  public Browser open(URI server) {
    return opened(Browser.open(server, "ko", ""));
  }

  /** Opens a browser with this language. */
  public Browser open(URI server, String language) {
    return opened(Browser.open(server, language, ""));
  }

  /** Opens the browser of a phone. */
  public Browser openOnPhone(URI server) {
    return opened(Browser.open(server, "ko", PHONE));
  }

  private Browser opened(Browser opened) {
    browser = opened;
    return opened;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (browser == null) {
      return;
    }
    try (Browser last = browser) {
      // the next test may open none
      browser = null;
      Optional<Throwable> failure = context.getExecutionException();
      if (failure.isPresent()) {
        keepPicture(last, context, failure.get());
      } else {
        assertThat(last.console()).noneMatch(line -> line.contains("Content Security Policy"));
      }
    }
  }

  private static void keepPicture(Browser last, ExtensionContext context, Throwable failure) {
    try {
      last.picture(
          "failed-"
              + context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName());
      failure.addSuppressed(
          new AssertionError("At " + last.address() + ", console: " + last.console()));
    } catch (WebDriverException gone) {
      failure.addSuppressed(gone);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.CardsPage;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.leak.Kind;
import io.github.payple4ee.e2e.leak.Notebook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

@DisplayName("The sample's pages show the result of a window after they had stopped waiting for it")
@ExtendWith(SharedSample.class)
class AbandonedWindowIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;

  AbandonedWindowIT(Sample sample) {
    this.sample = sample;
  }

  @Test
  void resultOfAPaymentLeadsToItsPage() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser).choose("mug").pay();
    PaymentWindow.inLayer(browser);
    browser.leaveFrame();
    loseAndFind(browser, "pay");

    PaymentWindow.inLayer(browser).pay();

    String orderId = ResultPage.showing(browser, "PAID").orderId();
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
  }

  @Test
  void resultOfARegistrationIsShown() {
    Browser browser = browsers.open(sample.server().url());
    CardsPage page = CardsPage.visit(browser).begin().seeNoCard();
    Notebook.secret(Kind.PAYER_NUMBER, page.payerNo());
    page.register();
    PaymentWindow.inLayer(browser);
    browser.leaveFrame();
    loseAndFind(browser, "register");

    PaymentWindow.inLayer(browser).pay();

    page.seeOutcome("CARD_REGISTERED").seeCard();
    browser.until(found -> found.findElement(By.id("register-account")).isEnabled());
  }

  /** Hides the layer from the page's script until the button may be pressed again. */
  private static void loseAndFind(Browser browser, String button) {
    rename(browser, "layer_cpay", "lost_layer");
    rename(browser, "cpay_ifr", "lost_frame");
    browser.until(page -> page.findElement(By.id(button)).isEnabled());
    rename(browser, "lost_layer", "layer_cpay");
    rename(browser, "lost_frame", "cpay_ifr");
  }

  private static void rename(Browser browser, String id, String other) {
    browser.run("document.getElementById('" + id + "').id = '" + other + "'");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.PaymentWindow;
import io.github.payple4ee.e2e.browser.ResultPage;
import io.github.payple4ee.e2e.browser.Storefront;
import io.github.payple4ee.e2e.browser.WithBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Shop and window in Korean and in English; keeps their pictures. */
@ExtendWith(SharedSample.class)
class LanguageIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;

  LanguageIT(Sample sample) {
    this.sample = sample;
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 하루를 조금 느리게, 결제하기, 결제가 완료되었습니다",
    "en, A slightly slower day, Pay, Payment complete"
  })
  void buyerReadsTheirOwnLanguage(String language, String welcome, String button, String thanks) {
    Browser browser = browsers.open(sample.server().url(), language);
    Storefront storefront = Storefront.visit(browser);
    assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo(welcome);
    browser.picture("storefront-" + language);

    storefront.choose("tea-set").pay();
    PaymentWindow window = PaymentWindow.inLayer(browser).typeCard();
    assertThat(window.payButton()).isEqualTo(button);
    browser.picture("payment-window-" + language);
    window.pay();

    assertThat(ResultPage.showing(browser, "PAID").headline()).isEqualTo(thanks);
    browser.picture("result-" + language);
  }

  @Test
  void languageThatWasChosenStays() {
    Browser browser = browsers.open(sample.server().url());
    Storefront.visit(browser);

    browser.press(By.id("language"));
    Storefront.visit(browser);

    assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("A slightly slower day");
  }
}

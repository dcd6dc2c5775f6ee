// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.browser.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The page with the button, and what its buyer meets. */
final class PayPage {

  private static final By BUTTON = By.cssSelector("[data-payple-order]");
  private static final By READY =
      By.cssSelector("[data-payple-order]:not([disabled]):not([aria-busy])");
  private static final By MESSAGE = By.cssSelector(".payple-message[role=alert]:not([hidden])");

  private final Browser browser;

  private PayPage(Browser browser) {
    this.browser = browser;
  }

  /** Goes to the page of an order; the rest of the path may ask for another form of it. */
  static PayPage visit(Browser browser, String orderId, String rest) {
    browser.go("shop/api/pages/" + orderId + rest);
    browser.see(BUTTON);
    return new PayPage(browser);
  }

  PayPage press() {
    browser.press(BUTTON);
    return this;
  }

  /** Waits until the window is open. */
  PayPage opened() {
    browser.see(By.id("cpay_ifr"));
    browser.until(ExpectedConditions.attributeToBe(BUTTON, "data-payple-step", "open"));
    assertThat(browser.see(BUTTON).isEnabled()).isFalse();
    assertThat(browser.see(BUTTON).getDomAttribute("aria-busy")).isEqualTo("true");
    return this;
  }

  /** Waits for what the page says to its buyer, who may press the button again then. */
  String message() {
    String said = browser.text(MESSAGE);
    browser.see(READY);
    return said;
  }

  /** Waits for one of the shop's pages with the order id. */
  void leadsTo(String page, String orderId) {
    browser.until(ExpectedConditions.urlContains("/shop/" + page + ".html"));
    assertThat(browser.address().getQuery()).isEqualTo("orderId=" + orderId);
    assertThat(browser.title()).isEqualTo(page);
  }

  /** Lets a result come as Payple's window sends it. */
  PayPage receive(String result) {
    browser.run("window.postMessage({type: 'pay_result', data: " + result + "}, '*')");
    return this;
  }

  /** Answers the first calls to an address with something else than the shop does. */
  PayPage instead(String address, int times, String answer) {
    browser.run(
        """
        const real = window.fetch;
        let left = %d;
        window.fetch = (to, options) =>
          String(to).endsWith('%s') && left-- > 0 ? (%s) : real.call(window, to, options);
        """
            .formatted(times, address, answer));
    return this;
  }

  /** Presses the button twice, faster than anything is answered, and counts what the page asks. */
  PayPage pressTwice() {
    browser.run(
        """
        const real = window.fetch;
        window.fetch = (to, options) => {
          document.title += '.';
          return real.call(window, to, options);
        };
        const button = document.querySelector('[data-payple-order]');
        button.click();
        button.click();
        """);
    return this;
  }

  /** Stays on the page after the result, and writes the events into its title. */
  PayPage listening() {
    browser.run(
        """
        document.title = '';
        for (const name of ['opened', 'delivering', 'declined', 'result', 'error']) {
          document.addEventListener('payple:' + name, (event) => {
            event.preventDefault();
            document.title += ' ' + name + (event.detail.state ? '=' + event.detail.state : '');
          });
        }
        """);
    return this;
  }

  /** Lets the button name another address of the checkout. */
  PayPage checkoutAt(String address) {
    browser.run(
        "document.querySelector('[data-payple-order]').dataset.paypleCheckout = '%s'"
            .formatted(address));
    return this;
  }

  /** Opens the window of an order by script, and writes into the title how that ends. */
  PayPage call(String orderId) {
    browser.run(
        """
        document.title = '';
        payple.pay('%1$s').then(
          (outcome) => { document.title += ' %1$s=' + outcome.state; },
          (problem) => { document.title += ' %1$s=' + problem.reason; });
        """
            .formatted(orderId));
    return this;
  }

  /** Waits until these events, or ends of calls, have come. */
  void seesEvents(String... events) {
    browser.until(page -> List.of(browser.title().split(" ")).equals(List.of(events)));
  }
}

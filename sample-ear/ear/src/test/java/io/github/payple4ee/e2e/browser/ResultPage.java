// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The page with the result of the buyer's payment. */
public final class ResultPage {

  private final Browser browser;

  private ResultPage(Browser browser) {
    this.browser = browser;
  }

  /** Waits until it shows this state. */
  public static ResultPage showing(Browser browser, String state) {
    browser.until(ExpectedConditions.urlContains("/shop/result.html"));
    browser.see(By.cssSelector("#state[data-state=" + state + "]"));
    return new ResultPage(browser);
  }

  /** The headline. */
  public String headline() {
    return browser.text("state");
  }

  /** The order it is about. */
  public String orderId() {
    return browser.text("order-id");
  }

  /** By what it was paid. */
  public String paidBy() {
    return browser.text("paid-by");
  }

  /** Tries the same order again. */
  public void tryAgain() {
    browser.press(By.id("try-again"));
    browser.until(ExpectedConditions.urlContains("/shop/order.html"));
  }
}

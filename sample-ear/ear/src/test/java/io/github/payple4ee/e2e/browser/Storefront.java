// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import org.openqa.selenium.By;

/** The shop's first page. */
public final class Storefront {

  private final Browser browser;

  private Storefront(Browser browser) {
    this.browser = browser;
  }

  /** Goes there. */
  public static Storefront visit(Browser browser) {
    browser.go("shop/");
    browser.see(By.cssSelector("input[name=goods]"));
    return new Storefront(browser);
  }

  /** Picks goods by their id. */
  public Storefront choose(String goods) {
    browser.press(By.xpath("//label[.//input[@value='" + goods + "']]"));
    return this;
  }

  /** Sets how the result comes back: layer, form or direct. */
  public Storefront mode(String mode) {
    return select("mode", mode);
  }

  /** Sets how the money is taken: CERT or PAY. */
  public Storefront work(String work) {
    return select("work", work);
  }

  /** Chooses the means of payment: CARD, APP_CARD, NAVER_PAY, KAKAO_PAY or BANK_TRANSFER. */
  public Storefront method(String method) {
    browser.press(By.cssSelector("input[name=method][value=" + method + "]"));
    return this;
  }

  /** Wants a cash receipt, which is offered for a bank transfer. */
  public Storefront cashReceipt() {
    browser.press(By.id("cash-receipt"));
    return this;
  }

  /** Orders, which opens Payple's window by itself in every way but a popup. */
  public void pay() {
    browser.press(By.id("pay"));
    browser.until(page -> browser.address().getPath().endsWith("order.html") || !atTheShop());
  }

  private boolean atTheShop() {
    return browser.address().getPath().startsWith("/shop/");
  }

  private Storefront select(String id, String value) {
    if (browser.until(page -> page.findElement(By.tagName("details"))).getAttribute("open")
        == null) {
      browser.press(By.tagName("summary"));
    }
    browser.select(id, value);
    return this;
  }
}

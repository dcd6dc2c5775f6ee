// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import org.openqa.selenium.By;

/** Payple's window, wherever it opened. */
public final class PaymentWindow {

  private static final String GOOD_CARD = "4111-1111-1111-1111";
  private static final String DECLINED_CARD = "4111-1111-1111-0002";
  private static final String BANK = "088";
  private static final String ACCOUNT = "110123456789";

  private final Browser browser;
  private final Runnable leave;

  private PaymentWindow(Browser browser, Runnable leave) {
    this.browser = browser;
    this.leave = leave;
  }

  /** In the layer above the shop's page. */
  public static PaymentWindow inLayer(Browser browser) {
    browser.see(By.id("layer_cpay"));
    browser.enterFrame("cpay_ifr");
    return opened(new PaymentWindow(browser, browser::leaveFrame));
  }

  /** In a window of its own, as on phones. */
  public static PaymentWindow inPopup(Browser browser) {
    browser.switchToPopup();
    return opened(new PaymentWindow(browser, browser::switchBackFromPopup));
  }

  /** In place of the shop's page. */
  public static PaymentWindow inPlace(Browser browser) {
    return opened(new PaymentWindow(browser, () -> {}));
  }

  private static PaymentWindow opened(PaymentWindow window) {
    // whatever the buyer enters there; the shop's own page has a button of this name, too
    window.browser.see(By.cssSelector("#payment-window #pay"));
    return window;
  }

  /** What the window says is to be paid. */
  public String amount() {
    return browser.text("amount");
  }

  /** What the button says. */
  public String payButton() {
    return browser.text("pay");
  }

  /** Types a good card, and does not press anything. */
  public PaymentWindow typeCard() {
    return typeCard(GOOD_CARD);
  }

  /** Pays with a good card. */
  public void pay() {
    typeCard(GOOD_CARD);
    end("pay");
  }

  /** Pays with a good card in instalments, which today's window offers: two digits, such as 03. */
  public void payInInstalments(String months) {
    typeCard(GOOD_CARD);
    browser.select("installments", months);
    end("pay");
  }

  /** Pays in the wallet that the order was opened for: with a card in it, or with point. */
  public void payInWallet(String with) {
    browser.select("easy-pay", with);
    end("pay");
  }

  /** Chooses the other means of payment of a payment link. */
  public PaymentWindow chooseTheOtherType() {
    browser.press(By.id("other-type"));
    return opened(this);
  }

  /** Pays from a good account, or registers it. */
  public void payFromAccount() {
    browser.select("bank", BANK);
    browser.type("account-number", ACCOUNT);
    end("pay");
  }

  /** Tries to pay with a card that its company declines. */
  public void payWithDeclinedCard() {
    typeCard(DECLINED_CARD);
    end("pay");
  }

  /** Closes the window by its button. */
  public void close() {
    end("close");
  }

  /** Closes the popup as the browser's own button does: Payple learns nothing of it. */
  public void abandon() {
    browser.run("window.close()");
    leave.run();
  }

  private PaymentWindow typeCard(String number) {
    browser.type("card-number", number);
    browser.type("card-expiry", "12/39");
    return this;
  }

  private void end(String button) {
    browser.press(By.id(button));
    leave.run();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The operator's page. */
public final class OperatorDesk {

  private final Browser browser;

  private OperatorDesk(Browser browser) {
    this.browser = browser;
  }

  /** Goes there. */
  public static OperatorDesk visit(Browser browser) {
    browser.go("shop/operator.html");
    return new OperatorDesk(browser);
  }

  /** Signs in, with success or without. */
  public OperatorDesk signIn(String user, String password) {
    browser.type("user", user);
    browser.type("password", password);
    browser.press(By.id("sign-in"));
    return this;
  }

  /** The notice after a wrong password. */
  public String refusal() {
    return browser.text("sign-in-notice");
  }

  /** Finds an order. */
  public OperatorDesk find(String orderId) {
    browser.type("order-id", orderId);
    browser.press(By.id("find"));
    browser.see(By.cssSelector("#order-state[data-state]"));
    return this;
  }

  /** Refunds a part, and confirms the question. */
  public OperatorDesk cancelPart(long amount) {
    browser.type("cancel-amount", String.valueOf(amount));
    browser.press(By.id("cancel-part"));
    browser.press(By.id("confirm-yes"));
    return this;
  }

  /** Refunds the remaining amount, and confirms the question. */
  public OperatorDesk cancelRest() {
    browser.press(By.id("cancel-rest"));
    browser.press(By.id("confirm-yes"));
    return this;
  }

  /** Says that an order in doubt was charged, with the amount that was seen. */
  public OperatorDesk decideCharged(long amount, String reason) {
    browser.type("seen-amount", String.valueOf(amount));
    browser.type("decision-reason", reason);
    browser.press(By.id("decide-charged"));
    return this;
  }

  /** Waits until the cash receipt of the order is in this state. */
  public OperatorDesk seeReceipt(String state) {
    browser.see(By.cssSelector("#receipt-state[data-state=" + state + "]"));
    return this;
  }

  /** Requests a cash receipt: PERSONAL or COMPANY, and the number of its holder. */
  public OperatorDesk issueReceipt(String use, String holder) {
    browser.press(By.cssSelector("#receipt-form input[value=" + use + "]"));
    browser.type("receipt-holder", holder);
    browser.press(By.id("receipt-issue"));
    return this;
  }

  /** Cancels the cash receipt, and confirms the question. */
  public OperatorDesk cancelReceipt() {
    browser.press(By.id("receipt-cancel"));
    browser.press(By.id("confirm-yes"));
    return this;
  }

  /** Says whether there is a cash receipt, about which there was a doubt. */
  public OperatorDesk decideReceipt(boolean issued) {
    browser.press(By.id(issued ? "receipt-issued" : "receipt-not-issued"));
    return this;
  }

  /** Payple's number of the cash receipt, as the page shows it. */
  public String receiptNumber() {
    return browser.text("receipt-number");
  }

  /** What is in the field for the number of the holder. */
  public String receiptHolder() {
    return browser.see(By.id("receipt-holder")).getAttribute("value");
  }

  /** The notice about the operator's last action. */
  public String notice() {
    return browser.text("order-notice");
  }

  /** Charges the card of a buyer, once for the month or, with {@code any}, any number of times. */
  public OperatorDesk charge(String payerNo, String often) {
    browser.type("payer-no", payerNo);
    browser.press(By.cssSelector("input[name=often][value=" + often + "]"));
    browser.press(By.id("charge-pay"));
    return this;
  }

  /** Charges the registered account of a buyer instead of the card. */
  public OperatorDesk chargeAccount(String payerNo, String often) {
    browser.press(By.cssSelector("input[name=instrument][value=accounts]"));
    return charge(payerNo, often);
  }

  /** The notice about a charge. */
  public String chargeNotice() {
    return browser.text("charge-notice");
  }

  /** Creates a payment link. */
  public OperatorDesk createLink(String goods, long amount, String method) {
    browser.type("link-goods", goods);
    browser.type("link-amount", String.valueOf(amount));
    browser.select("link-method", method);
    browser.press(By.id("link-create"));
    return this;
  }

  /** The notice about a payment link. */
  public String linkNotice() {
    return browser.text("link-notice");
  }

  /** The address of the payment link that was created, as the page shows it. */
  public String linkAddress() {
    return browser.text("link-address");
  }

  /** The order of the payment link that was created. */
  public String linkOrder() {
    return browser.text("link-order");
  }

  /** The order that is shown. */
  public String orderId() {
    return browser.see(By.id("order-id")).getAttribute("value");
  }

  /** Waits until the order is in this state. */
  public OperatorDesk seeState(String state) {
    browser.see(By.cssSelector("#order-state[data-state=" + state + "]"));
    return this;
  }

  /** The refunded amount, as the page shows it. */
  public String refunded() {
    return browser.text("refunded");
  }

  /** The states of the history, oldest first. */
  public List<String> history() {
    return cells("#history tbody td:nth-child(2)");
  }

  /** The events of this order. */
  public List<String> events(String orderId) {
    return browser.texts("#events tbody tr").stream()
        .filter(line -> line.contains(orderId))
        .map(line -> line.replaceAll("\\s.*", ""))
        .toList();
  }

  private List<String> cells(String selector) {
    return browser.all(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }
}

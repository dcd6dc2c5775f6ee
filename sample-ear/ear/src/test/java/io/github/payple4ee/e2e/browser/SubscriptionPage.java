// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import java.time.LocalDate;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page of the tea of the month. */
public final class SubscriptionPage {

  private static final String PAGE = "shop/subscription.html";

  private final Browser browser;

  private SubscriptionPage(Browser browser) {
    this.browser = browser;
  }

  /** Goes there from the shop's first page, as a new buyer. */
  public static SubscriptionPage visit(Browser browser) {
    Storefront.visit(browser);
    browser.press(By.id("subscription"));
    browser.see(By.id("begin"));
    return new SubscriptionPage(browser).seePlan();
  }

  /** Goes there with the cookie of a buyer whom the shop made elsewhere. */
  public static SubscriptionPage visitAs(Browser browser, String cookie) {
    Storefront.visit(browser);
    browser.cookie(cookie);
    return new SubscriptionPage(browser).reload();
  }

  /** Loads the page again. */
  public SubscriptionPage reload() {
    browser.go(PAGE);
    browser.see(By.id("wallet"));
    return this;
  }

  /** Becomes a buyer. */
  public SubscriptionPage begin() {
    browser.press(By.id("begin"));
    browser.see(By.id("wallet"));
    return this;
  }

  /** The number that the shop made. */
  public String payerNo() {
    return browser.text("payer-no");
  }

  /** Waits until the plan and its first days are shown. */
  public SubscriptionPage seePlan() {
    browser.see(By.cssSelector("#plan #first tbody tr"));
    return this;
  }

  /** What the plan costs. */
  public String price() {
    return browser.text("price");
  }

  /** The first days of the plan. */
  public List<LocalDate> firstDays() {
    return days("#first time");
  }

  /** The text to agree to. */
  public String terms() {
    return browser.text("terms");
  }

  /** Opens the window in which a card is registered. */
  public SubscriptionPage registerCard() {
    browser.press(By.id("register"));
    return this;
  }

  /** Opens the window in which an account is registered. */
  public SubscriptionPage registerAccount() {
    browser.press(By.id("register-account"));
    return this;
  }

  /** Waits until the card can be chosen. */
  public SubscriptionPage seeCard() {
    browser.see(By.cssSelector("[data-card=ACTIVE]"));
    return this;
  }

  /** Waits until the account can be chosen. */
  public SubscriptionPage seeAccount() {
    browser.see(By.cssSelector("[data-account=ACTIVE]"));
    return this;
  }

  /** Chooses what is charged: cards or accounts. */
  public SubscriptionPage choose(String instrument) {
    browser.press(By.cssSelector("input[name=instrument][value=" + instrument + "]"));
    return this;
  }

  /** Agrees to the text. */
  public SubscriptionPage agree() {
    browser.press(By.id("agree"));
    return this;
  }

  /** Subscribes. */
  public SubscriptionPage subscribe() {
    browser.press(By.id("subscribe-now"));
    return this;
  }

  /** Waits until the subscription is in this state. */
  public SubscriptionPage seeState(String state) {
    browser.see(By.cssSelector("#subscription-state[data-state=" + state + "]"));
    return this;
  }

  /** The state in the words of the page. */
  public String stateText() {
    return browser.text("subscription-state");
  }

  /** The id of the subscription. */
  public String id() {
    return browser.text("subscription-id");
  }

  /** Waits until the payment of a day is in this state. */
  public SubscriptionPage seePayment(LocalDate day, String state) {
    browser.until(page -> payments().contains(day + " " + state));
    return this;
  }

  /** The payments until now with their states, the latest first. */
  public List<String> payments() {
    return browser.all(By.cssSelector("#payments tbody tr")).stream()
        .map(
            line ->
                attribute(line, "time", "datetime")
                    + " "
                    + attribute(line, "[data-state]", "data-state"))
        .toList();
  }

  /** What the page says about the latest payment. */
  public String latestPayment() {
    return browser.text(By.cssSelector("#payments tbody tr:first-child"));
  }

  /** The days of the next payments. */
  public List<LocalDate> nextDays() {
    return days("#next time");
  }

  /** What the table of the next payments says, line by line. */
  public List<String> next() {
    return browser.texts("#next tbody tr");
  }

  /** Pauses. */
  public SubscriptionPage pause(LocalDate from, LocalDate until) {
    day("pause-from", from);
    day("pause-until", until);
    browser.press(By.id("pause-now"));
    return this;
  }

  /** The days of the pause. */
  public List<LocalDate> paused() {
    return days("#paused time");
  }

  /** Ends the pause. */
  public SubscriptionPage resume() {
    browser.press(By.id("resume"));
    return this;
  }

  /** Skips the next payment. */
  public SubscriptionPage skip() {
    browser.press(By.id("skip"));
    return this;
  }

  /** Cancels at the end of the period, and confirms the question. */
  public SubscriptionPage cancelAtTheEnd() {
    return cancel("cancel-period");
  }

  /** Cancels at once, and confirms the question. */
  public SubscriptionPage cancelNow() {
    return cancel("cancel-now");
  }

  private SubscriptionPage cancel(String button) {
    browser.press(By.id(button));
    browser.press(By.id("confirm-yes"));
    return this;
  }

  /** The last day of a cancelled subscription. */
  public List<LocalDate> ends() {
    return days("#ends time");
  }

  /** Waits for a notice of this tone, good or bad, and reads it. */
  public String notice(String tone) {
    return browser.text(By.cssSelector("#notice[data-tone=" + tone + "]"));
  }

  // a date field takes the keys of the browser's own language
  private void day(String field, LocalDate day) {
    browser.see(By.id(field));
    browser.run("document.getElementById('" + field + "').value = '" + day + "'");
  }

  private List<LocalDate> days(String selector) {
    return browser.all(By.cssSelector(selector)).stream()
        .map(time -> LocalDate.parse(time.getAttribute("datetime")))
        .toList();
  }

  private static String attribute(WebElement line, String selector, String name) {
    return line.findElement(By.cssSelector(selector)).getAttribute(name);
  }
}

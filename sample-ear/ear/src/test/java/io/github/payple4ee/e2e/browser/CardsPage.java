// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import org.openqa.selenium.By;

/** The page of a buyer's registered card and bank account. */
public final class CardsPage {

  private final Browser browser;

  private CardsPage(Browser browser) {
    this.browser = browser;
  }

  /** Goes there from the shop's first page. */
  public static CardsPage visit(Browser browser) {
    Storefront.visit(browser);
    browser.press(By.id("cards"));
    browser.see(By.id("begin"));
    return new CardsPage(browser);
  }

  /** Goes there, wanting the result of the window in a way: layer, form or direct. */
  public static CardsPage visit(Browser browser, String mode) {
    browser.go("shop/cards.html?mode=" + mode);
    browser.see(By.id("begin"));
    return new CardsPage(browser);
  }

  /** Goes there with the cookie of a buyer whom the shop made elsewhere. */
  public static CardsPage visitAs(Browser browser, String cookie) {
    Storefront.visit(browser);
    browser.cookie(cookie);
    browser.go("shop/cards.html");
    browser.see(By.id("wallet"));
    return new CardsPage(browser);
  }

  /** Becomes a buyer, and waits for the card or its absence. */
  public CardsPage begin() {
    browser.press(By.id("begin"));
    browser.see(By.id("wallet"));
    return this;
  }

  /** The number that the shop made. */
  public String payerNo() {
    return browser.text("payer-no");
  }

  /** Opens the window in which a card is registered. */
  public CardsPage register() {
    browser.press(By.id("register"));
    return this;
  }

  /** Waits until a card is shown. */
  public CardsPage seeCard() {
    browser.see(By.cssSelector("#wallet[data-card=ACTIVE]"));
    return this;
  }

  /** Waits until it is said that there is none. */
  public CardsPage seeNoCard() {
    browser.see(By.cssSelector("#wallet[data-card=none]"));
    return this;
  }

  /** The number on the card. */
  public String cardNumber() {
    return browser.text("card-number");
  }

  /** Opens the window in which an account is registered. */
  public CardsPage registerAccount() {
    browser.press(By.id("register-account"));
    return this;
  }

  /** Waits until an account is shown. */
  public CardsPage seeAccount() {
    browser.see(By.cssSelector("#account[data-account=ACTIVE]"));
    return this;
  }

  /** Waits until it is said that there is no account. */
  public CardsPage seeNoAccount() {
    browser.see(By.cssSelector("#account[data-account=none]"));
    return this;
  }

  /** The number of the account. */
  public String accountNumber() {
    return browser.text("account-number");
  }

  /** Waits until the outcome is this state. */
  public CardsPage seeOutcome(String state) {
    browser.see(By.cssSelector("#outcome #state[data-state=" + state + "]"));
    return this;
  }

  /** How the outcome is explained. */
  public String explanation() {
    return browser.text("explanation");
  }

  /** The order of the outcome. */
  public String orderId() {
    return browser.text("order-link");
  }

  /** Waits for a notice and reads it. */
  public String notice() {
    return browser.text("notice");
  }

  /** Removes the card, and answers the question whether that is meant. */
  public CardsPage remove(boolean really) {
    return remove("remove", really);
  }

  /** Removes the account, and answers the question whether that is meant. */
  public CardsPage removeAccount(boolean really) {
    return remove("remove-account", really);
  }

  private CardsPage remove(String button, boolean really) {
    browser.press(By.id(button));
    browser.press(By.id(really ? "confirm-yes" : "confirm-no"));
    return this;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import java.time.LocalDate;
import java.util.List;
import org.openqa.selenium.By;

/** The part of the operator's page about subscriptions. */
public final class RecurringDesk {

  private final Browser browser;

  private RecurringDesk(Browser browser) {
    this.browser = browser;
  }

  /** Goes to the operator's page and signs in. */
  public static RecurringDesk visit(Browser browser, String password) {
    OperatorDesk.visit(browser).signIn("operator", password);
    browser.see(By.id("clock"));
    return new RecurringDesk(browser);
  }

  /** Loads the numbers of today. */
  public RecurringDesk refresh() {
    browser.press(By.id("recurring-refresh"));
    browser.until(page -> idle());
    return this;
  }

  /** Loads the numbers of a day. */
  public RecurringDesk show(LocalDate day) {
    browser.see(By.id("day"));
    browser.run("document.getElementById('day').value = '" + day + "'");
    browser.press(By.id("day-show"));
    browser.until(page -> idle());
    return this;
  }

  private boolean idle() {
    return browser.isTrue("!document.getElementById('recurring-refresh').disabled");
  }

  /** A number of the day: planned, paid, declined, doubt or open. */
  public int number(String name) {
    return Integer.parseInt(browser.text("day-" + name));
  }

  /** What the chart says in words. */
  public String chartText() {
    return browser.text("chart-text");
  }

  /** The parts of the chart that are not empty, from left to right. */
  public List<String> chart() {
    return browser.all(By.cssSelector("#day-chart rect")).stream()
        .filter(bar -> Double.parseDouble(bar.getAttribute("width")) > 0)
        .map(bar -> bar.getAttribute("class"))
        .toList();
  }

  /** A number of the run: left or review. */
  public int run(String name) {
    return Integer.parseInt(browser.text("run-" + name));
  }

  /** Why the charges are stopped now; empty while they go on. */
  public String stoppedNow() {
    return String.join("", browser.texts("#stopped:not([hidden]) #stopped-reason"));
  }

  /** Lets the charges go on. */
  public RecurringDesk resume() {
    browser.press(By.id("resume-run"));
    browser.see(By.cssSelector("#recurring-notice[data-tone=good]"));
    return this;
  }

  /** The next day on which something is charged. */
  public LocalDate nextDue() {
    return LocalDate.parse(browser.see(By.cssSelector("#clock-due time")).getAttribute("datetime"));
  }

  /** Moves the clock to the next day, and waits for what happens. */
  public RecurringDesk toNextDay() {
    return move("to-next-day");
  }

  /** Moves the clock to the next payment or retry, and waits for what happens. */
  public RecurringDesk toNextDue() {
    return move("to-next-due");
  }

  private RecurringDesk move(String button) {
    browser.press(By.id(button));
    browser.see(By.cssSelector("#recurring-notice[data-tone=good]"));
    return this;
  }

  /** What happened since the clock was moved, line by line. */
  public List<String> happened() {
    return browser.texts("#happened-events tbody tr");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.payple4ee.e2e.leak.Notebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A buyer's browser. Waits, bounded, for everything that it is asked to find. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TEXTS =
      "return [...document.querySelectorAll(arguments[0])].map(found => found.innerText)";

  private final URI server;
  private final ChromeDriver driver;
  private final WebDriverWait wait;
  private final List<String> console = new ArrayList<>();

  private Browser(URI server, ChromeOptions options) {
    this.server = server;
    this.driver = BrowserPrograms.start(options);
    this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
    wait.ignoring(StaleElementReferenceException.class);
  }

  /** Opens one for the shop on this server. */
  static Browser open(URI server, String language, String agent) {
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-popup-blocking",
        "--hide-scrollbars",
        "--window-size=1280,1003",
        "--accept-lang=" + language,
        "--lang=" + language);
    if (!agent.isEmpty()) {
      options.addArguments("--user-agent=" + agent);
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new Browser(server, options);
  }

  /** Goes to a page of the shop. */
  public void go(String path) {
    look();
    driver.get(server.resolve(path).toString());
  }

  /** Goes to an address of the shop with a password that the browser stores. */
  public void goAs(String path, String user, String password) {
    look();
    String who = URLEncoder.encode(user, UTF_8) + ":" + URLEncoder.encode(password, UTF_8);
    driver.get(server.resolve(path).toString().replaceFirst("//", "//" + who + "@"));
  }

  /** Goes to a page of another site. */
  public void goElsewhere(String address) {
    look();
    driver.get(address);
  }

  /** The address of the page. */
  public URI address() {
    return URI.create(driver.getCurrentUrl());
  }

  /** The title of the page. */
  public String title() {
    return driver.getTitle();
  }

  /** Waits until the condition is true. */
  public <T> T until(ExpectedCondition<T> condition) {
    return wait.until(condition);
  }

  /** Waits for an element that can be seen. */
  public WebElement see(By what) {
    return until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  /** What of this kind is on the page now. */
  public List<WebElement> all(By what) {
    return driver.findElements(what);
  }

  /** Waits for an element that can be pressed, and presses it. */
  public void press(By what) {
    look();
    until(
        page -> {
          WebElement element = ExpectedConditions.elementToBeClickable(what).apply(page);
          if (element == null) {
            return null;
          }
          element.click();
          return element;
        });
  }

  /** Waits for an element that can be seen and reads it. */
  public String text(String id) {
    return text(By.id(id));
  }

  /** Waits for an element that can be seen and reads it. */
  public String text(By what) {
    return see(what).getText();
  }

  /** What all elements that a selector finds say, read at one moment. */
  public List<String> texts(String selector) {
    Object texts = driver.executeScript(TEXTS, selector);
    return ((List<?>) texts).stream().map(text -> String.valueOf(text).strip()).toList();
  }

  /** Types into a field, in place of what is there. */
  public void type(String id, String text) {
    WebElement field = see(By.id(id));
    field.clear();
    field.sendKeys(text);
  }

  /** Selects the option of a field by its value. */
  public void select(String id, String value) {
    new Select(see(By.id(id))).selectByValue(value);
  }

  /** Runs a script in the page, as a user of the browser's console could. */
  public void run(String script) {
    driver.executeScript(script);
  }

  /** Runs a script that hands its answer to its last argument, and waits for it. */
  Object ask(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Shows the page in a size and in light or dark colours. */
  public void show(Look look) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            look.width(),
            "height",
            look.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features", List.of(Map.of("name", "prefers-color-scheme", "value", look.scheme()))));
  }

  /** Whether an expression is true in the page now. */
  public boolean isTrue(String expression) {
    return Boolean.TRUE.equals(driver.executeScript("return " + expression));
  }

  /** Opens another tab and goes on there. */
  public String newTab() {
    driver.switchTo().newWindow(WindowType.TAB);
    return driver.getWindowHandle();
  }

  /** The tab or window that is used. */
  public String tab() {
    return driver.getWindowHandle();
  }

  /** Goes on in this tab or window. */
  public void switchTo(String tab) {
    look();
    readConsole();
    driver.switchTo().window(tab);
  }

  /** Waits for a second window and goes on there. */
  public void switchToPopup() {
    String shop = tab();
    until(page -> page.getWindowHandles().size() > 1);
    driver.getWindowHandles().stream()
        .filter(handle -> !handle.equals(shop))
        .findFirst()
        .ifPresent(driver.switchTo()::window);
  }

  /** Waits until no other window is open, and goes on in the one that is. */
  public void switchBackFromPopup() {
    until(page -> page.getWindowHandles().size() == 1);
    driver.switchTo().window(driver.getWindowHandles().iterator().next());
  }

  /** Goes on inside a frame. */
  public void enterFrame(String id) {
    until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.id(id)));
  }

  /** Goes on outside of all frames. */
  public void leaveFrame() {
    driver.switchTo().defaultContent();
  }

  /** Everything that the browser's console said so far. */
  public List<String> console() {
    readConsole();
    return List.copyOf(console);
  }

  /** Puts a cookie, written as name=value, into the browser for the page's site. */
  public void cookie(String pair) {
    int equals = pair.indexOf('=');
    driver
        .manage()
        .addCookie(
            new Cookie.Builder(pair.substring(0, equals), pair.substring(equals + 1))
                .path("/shop/")
                .isHttpOnly(true)
                .build());
  }

  /** Forgets all cookies of the page's site. */
  public void forgetCookies() {
    driver.manage().deleteAllCookies();
  }

  /** Keeps a picture among the artefacts of the tests. */
  public void picture(String name) {
    Path folder = Path.of(System.getProperty("sample.work"), "pictures");
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    look();
    Notebook.console(console);
    driver.quit();
  }

  /** Writes down what a page of the shop holds now; pages of Payple's are Payple's business. */
  private void look() {
    try {
      String address = String.valueOf(driver.executeScript("return location.href"));
      if (address.startsWith(server.toString())) {
        Notebook.page(address, driver.getPageSource());
      }
    } catch (WebDriverException gone) {
      // a window that has closed, or a page between two others, shows nothing
      console.add("nothing to see: " + gone.getRawMessage());
    }
  }

  private void readConsole() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      console.add(entry.getMessage());
    }
  }
}

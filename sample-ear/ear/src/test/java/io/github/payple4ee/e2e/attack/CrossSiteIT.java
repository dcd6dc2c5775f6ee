// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.SharedSample;
import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Shop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/**
 * A page of another site in the operator's own browser, which stores the operator's password and
 * sends it to the shop by itself.
 */
@ExtendWith(SharedSample.class)
class CrossSiteIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;
  private final Shop shop;
  private HttpServer evil;
  private String orderId;

  CrossSiteIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @BeforeEach
  void start() throws IOException {
    orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
    evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    evil.createContext(
        "/",
        call -> {
          byte[] page = attack().getBytes(StandardCharsets.UTF_8);
          call.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
          call.sendResponseHeaders(200, page.length);
          call.getResponseBody().write(page);
          call.close();
        });
    evil.start();
  }

  @AfterEach
  void stop() {
    evil.stop(0);
  }

  @Test
  void pageOfAnotherSiteReadsAndRefundsNothing() {
    Browser browser = browsers.open(sample.server().url());
    browser.goAs("shop/api/events", "operator", Planted.OPERATOR_PASSWORD);
    browser.until(page -> browser.text(By.tagName("body")).contains(orderId));

    browser.goElsewhere("http://127.0.0.1:" + evil.getAddress().getPort() + "/");
    browser.until(page -> browser.text(By.id("done")).startsWith("all"));

    assertThat(browser.text(By.id("done"))).isEqualTo("all refused");
    browser.press(By.id("form"));
    await().until(() -> !browser.address().getHost().equals("127.0.0.1"));
    assertThat(browser.text(By.tagName("body"))).contains("415");
    assertThat(shop.state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
  }

  /** Tries what a page can: requests with the browser's passwords, and a form. */
  private String attack() {
    String cancel = sample.server().url() + "shop/api/orders/" + orderId + "/cancel";
    String events = sample.server().url() + "shop/api/events";
    return """
    <!DOCTYPE html><title>evil</title><p id="done"></p>
    <form method="post" enctype="text/plain" action="%1$s">
      <input name='{"amount":1000,"x":"' value='"}'><button id="form">win</button>
    </form>
    <script>
      const body = '{"amount":1000}';
      const json = { 'Content-Type': 'application/json' };
      const all = { credentials: 'include' };
      const tries = [
        fetch('%1$s', { ...all, method: 'POST', body }),
        fetch('%1$s', { ...all, method: 'POST', body, headers: json }),
        fetch('%2$s', all),
      ];
      fetch('%1$s', { ...all, method: 'POST', body, mode: 'no-cors' });
      navigator.sendBeacon('%1$s', new Blob([body], { type: 'text/plain' }));
      Promise.allSettled(tries).then((ends) => {
        const read = ends.some((end) => end.status === 'fulfilled');
        document.getElementById('done').textContent = read ? 'all but one refused' : 'all refused';
      });
    </script>
    """
        .formatted(cancel, events);
  }
}

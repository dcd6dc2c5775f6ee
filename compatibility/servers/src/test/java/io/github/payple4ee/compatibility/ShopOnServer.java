// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility;

import static org.awaitility.Awaitility.await;

import io.github.payple4ee.compatibility.server.RunningServer;
import io.github.payple4ee.compatibility.shop.Shop;
import io.github.payple4ee.simulator.PaypleSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The shop on a server, with a Payple in this process.
 *
 * @param server the server
 * @param payple the simulated Payple
 * @param shop the shop as its callers see it
 */
record ShopOnServer(RunningServer server, PaypleSimulator payple, Shop shop)
    implements AutoCloseable {

  /** Short waits, so that payments in doubt are looked up within seconds. */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "PAYPLE_CONNECT_TIMEOUT", "PT2S",
          "PAYPLE_READ_TIMEOUT", "PT4S",
          "PAYPLE_DEADLINE", "PT12S",
          "PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT1S,PT1S,PT2S,PT5S,PT10S");

  private static final Duration SOON = Duration.ofSeconds(60);

  static ShopOnServer start(Target target, Path javaHome) {
    PaypleSimulator payple = PaypleSimulator.start();
    Map<String, String> environment = new LinkedHashMap<>(IMPATIENT);
    environment.putAll(target.window());
    environment.put("PAYPLE_URL", payple.url().toString());
    RunningServer server = null;
    try {
      server =
          new RunningServer(
              target.name().toLowerCase(Locale.ROOT),
              target.distribution,
              target.archive.built(),
              environment);
      server.start(javaHome);
      return new ShopOnServer(server, payple, new Shop(server.url(), target.callbacks()));
    } catch (RuntimeException | Error failed) {
      if (server != null) {
        server.close();
      }
      payple.close();
      throw failed;
    }
  }

  /** Pays in the window; the result is not sent yet. */
  Map<String, String> pay(Shop.Window window) {
    return payple.buyer().pay(window.fields());
  }

  /** Registers a card for a buyer. */
  void registerCard(String payerNumber) {
    String orderId = "registration-" + payerNumber;
    Shop.Window window = shop.registration(payerNumber, orderId);
    shop.result(window, payple.buyer().register(window.fields()));
    await().atMost(SOON).until(() -> shop.state(orderId).equals("CARD_REGISTERED"));
  }

  /** Lets time pass until 10 o'clock of the next Korean day, when subscriptions are charged. */
  ZonedDateTime awaitMorning() {
    ZonedDateTime now = payple.clock().instant().atZone(ZoneId.of("Asia/Seoul"));
    ZonedDateTime morning = now.toLocalDate().plusDays(1).atTime(10, 0).atZone(now.getZone());
    shop.pass(Duration.between(now, morning));
    return morning;
  }

  @Override
  public void close() {
    server.close();
    payple.close();
  }
}

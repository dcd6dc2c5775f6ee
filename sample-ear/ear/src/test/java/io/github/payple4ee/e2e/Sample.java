// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * A shop on a server of its own, with a simulator in this process.
 *
 * @param server the server
 * @param payple the simulator
 * @param shop the shop as its callers see it
 */
public record Sample(LibertyServer server, PaypleSimulator payple, Shop shop)
    implements AutoCloseable {

  /** Shortens the waits of the module, so that payments in doubt are reconciled within seconds. */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "PAYPLE_CONNECT_TIMEOUT", "PT2S",
          "PAYPLE_READ_TIMEOUT", "PT4S",
          "PAYPLE_DEADLINE", "PT12S",
          "PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT1S,PT1S,PT2S,PT5S,PT10S");

  private static final String CARDS = "/php/cPayUser/api/cPayUserAct.php";
  private static final Set<String> WORKS_OF_CARDS = Set.of("PUSERINFO", "PUSERDEL");

  static {
    // what is waited for is often the resolver, which looks up every few seconds
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  static Sample start(String name) {
    return start(name, SimulatorOptions.defaults(), Map.of());
  }

  /** A shop on a server that is configured by its environment. */
  public static Sample start(
      String name, SimulatorOptions options, Map<String, String> environment) {
    return start(name, options, payple -> environment);
  }

  /** The same, when the environment depends on the simulator. */
  public static Sample start(
      String name,
      SimulatorOptions options,
      Function<PaypleSimulator, Map<String, String>> environment) {
    return start(name, options, environment, LibertyServer::start);
  }

  /** The same, on a server that is started in a way of its own. */
  public static Sample start(
      String name,
      SimulatorOptions options,
      Function<PaypleSimulator, Map<String, String>> environment,
      BiFunction<String, Map<String, String>, LibertyServer> server) {
    PaypleSimulator payple = PaypleSimulator.start(options.with(Planted.MERCHANT));
    Map<String, String> all = new LinkedHashMap<>(IMPATIENT);
    all.put("PAYPLE_URL", payple.url().toString());
    try {
      all.putAll(environment.apply(payple));
      LibertyServer started = server.apply(name, all);
      return new Sample(started, payple, Shop.on(started.url()));
    } catch (RuntimeException failed) {
      payple.close();
      throw failed;
    }
  }

  /** A buyer pays with a good card, in a window without browser; the result is not sent yet. */
  public Map<String, String> paidInWindow(String orderId) {
    return payple.buyer().pay(shop.window(orderId));
  }

  /**
   * The latest requests of the shop to Payple for this order or buyer, without the lookups and the
   * removals of cards that the resolver makes for other tests.
   */
  public List<SeenRequest> requestsFor(String orderOrPayer) {
    return payple.requests().stream()
        .filter(asked -> !isOfTheResolver(asked) || asked.body().containsValue(orderOrPayer))
        .toList();
  }

  private static boolean isOfTheResolver(SeenRequest asked) {
    return "Y".equals(asked.body().get("PCD_PAYCHK_FLAG"))
        || asked.path().equals(CARDS)
        || WORKS_OF_CARDS.contains(asked.body().getOrDefault("PCD_PAY_WORK", ""));
  }

  /** A buyer with a number of its own. */
  public CardHolder cardHolder() {
    return new CardHolder(this, ShopBuyer.begin(shop));
  }

  @Override
  public void close() {
    server.close();
    Notebook.keysOf(payple);
    payple.close();
  }
}

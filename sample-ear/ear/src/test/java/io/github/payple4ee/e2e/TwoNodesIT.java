// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.leak.Notebook;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.server.PostgreSql;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.e2e.shop.ShopBuyer;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two servers share one PostgreSQL; in the last test one of them is killed. */
@DisplayName("Two nodes share the work, and nothing happens twice")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

  private static final Duration OUTCOME_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration LATE = Duration.ofSeconds(8);

  private static PostgreSql database;
  private static PaypleSimulator payple;
  private static LibertyServer firstNode;
  private static LibertyServer secondNode;

  @BeforeAll
  static void start() {
    database = PostgreSql.start("two-nodes");
    payple = PaypleSimulator.start(SimulatorOptions.defaults().with(Planted.MERCHANT));
    firstNode = LibertyServer.start("node-1", environment());
    secondNode = LibertyServer.start("node-2", environment());
  }

  @AfterAll
  static void stop() {
    Stream.of(firstNode, secondNode).filter(node -> node != null).forEach(LibertyServer::close);
    Notebook.keysOf(payple);
    payple.close();
    database.close();
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>(database.environment());
    environment.put("PAYPLE_URL", payple.url().toString());
    environment.put("PAYPLE_CONNECT_TIMEOUT", "PT2S");
    environment.put("PAYPLE_READ_TIMEOUT", "PT10S");
    environment.put("PAYPLE_DEADLINE", "PT15S");
    environment.put("PAYPLE_LOOKUP_DELAYS", "PT0.5S,PT1S,PT1S,PT2S");
    return environment;
  }

  @Test
  @Order(1)
  void orderThatOneNodeOpenedIsPaidAtTheOther() {
    String orderId = first().order();
    Map<String, String> claim = payple.buyer().pay(first().window(orderId));

    assertThat(second().result(claim).text("state")).isEqualTo("PAID");
    assertThat(first().state(orderId)).isEqualTo("PAID");
    assertThat(first().events(orderId)).containsExactly("PaymentCompleted 15000");
  }

  @Test
  @Order(2)
  void sameResultAtBothNodesAtOnceIsOneCharge() {
    String orderId = first().order();
    Map<String, String> claim = payple.buyer().pay(first().window(orderId));

    together(() -> first().result(claim), () -> second().result(claim));

    assertThat(payple.ledger().captures(orderId)).isOne();
    assertThat(first().state(orderId)).isEqualTo("PAID");
    assertThat(first().events(orderId)).containsExactly("PaymentCompleted 15000");
  }

  @Test
  @Order(3)
  void sameChargeAtBothNodesAtOnceIsOneChargeAndBothKnowIt() {
    ShopBuyer buyer = buyerWithACard();
    payple.faults().inject("sub-1", Fault.delay(Operation.CHARGE, Duration.ofSeconds(1)));

    List<Reply> answers =
        together(() -> charge(first(), buyer, "sub-1"), () -> charge(second(), buyer, "sub-1"));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.text("state")).isEqualTo("PAID"));
    assertThat(payple.ledger().captures("sub-1")).isOne();
    assertThat(first().events("sub-1")).containsExactly("PaymentCompleted 9900");
  }

  @Test
  @Order(4)
  void monthIsChargedOnceByBothNodes() {
    ShopBuyer buyer = buyerWithACard();

    List<Reply> answers =
        together(
            () -> chargeForTheMonth(first(), buyer, "month-1"),
            () -> chargeForTheMonth(second(), buyer, "month-2"));

    assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
    assertThat(payple.ledger().captures("month-1") + payple.ledger().captures("month-2")).isOne();
  }

  @Test
  @Order(5)
  void whatIsInDoubtIsEndedOnceByEitherNode() {
    ShopBuyer buyer = buyerWithACard();
    List<String> orders = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      String orderId = "doubt-" + number;
      orders.add(orderId);
      payple.faults().inject(orderId, Fault.on(Operation.CHARGE, FaultKind.LOSE_ANSWER_AFTER));
      payple.faults().inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(3));
      assertThat(charge(number % 2 == 0 ? first() : second(), buyer, orderId).text("state"))
          .isEqualTo("IN_DOUBT");
    }

    orders.forEach(TwoNodesIT::assertPaidOnceWithOneEvent);
  }

  @Test
  @Order(6)
  void ordersOfANodeThatIsKilledAreTakenOver() {
    List<String> orders = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      String orderId = second().order();
      payple.faults().inject(orderId, Fault.delay(Operation.CONFIRM, LATE));
      Map<String, String> claim = payple.buyer().pay(second().window(orderId));
      CompletableFuture<Reply> unanswered =
          CompletableFuture.supplyAsync(() -> second().result(claim));
      assertThat(unanswered).isNotNull();
      orders.add(orderId);
    }
    await()
        .atMost(OUTCOME_TIMEOUT)
        .until(() -> orders.stream().allMatch(order -> payple.ledger().captures(order) == 1));

    secondNode.kill();

    orders.forEach(TwoNodesIT::assertPaidOnceWithOneEvent);
  }

  private static Shop first() {
    return Shop.on(firstNode.url());
  }

  private static Shop second() {
    return Shop.on(secondNode.url());
  }

  private static void assertPaidOnceWithOneEvent(String orderId) {
    await()
        .atMost(OUTCOME_TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(first().events(orderId))
                    .filteredOn(event -> event.startsWith("PaymentCompleted"))
                    .hasSize(1));
    assertThat(first().state(orderId)).isEqualTo("PAID");
    assertThat(payple.ledger().captures(orderId)).isOne();
  }

  private static ShopBuyer buyerWithACard() {
    ShopBuyer buyer = ShopBuyer.begin(first());
    Map<String, String> claim = payple.buyer().register(buyer.at(second()).window());
    assertThat(second().result(claim).text("state")).isEqualTo("CARD_REGISTERED");
    return buyer;
  }

  private static Reply charge(Shop shop, ShopBuyer buyer, String orderId) {
    return buyer.at(shop).charge(Map.of("orderId", orderId, "goods", "정기 배송", "amount", 9_900));
  }

  private static Reply chargeForTheMonth(Shop shop, ShopBuyer buyer, String orderId) {
    return buyer
        .at(shop)
        .charge(
            Map.of(
                "orderId", orderId, "goods", "정기 배송", "amount", 9_900, "year", "2026", "month",
                "11"));
  }

  private static List<Reply> together(
      java.util.function.Supplier<Reply> one, java.util.function.Supplier<Reply> other) {
    CompletableFuture<Reply> first = CompletableFuture.supplyAsync(one);
    CompletableFuture<Reply> second = CompletableFuture.supplyAsync(other);
    return List.of(first.join(), second.join());
  }
}

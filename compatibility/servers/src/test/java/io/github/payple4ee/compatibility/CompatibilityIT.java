// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.compatibility.server.Javas;
import io.github.payple4ee.compatibility.shop.Answer;
import io.github.payple4ee.compatibility.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The same shop takes the same payments on every server")
@ParameterizedClass(name = "{0}")
@MethodSource("targets")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(CompatibilityTable.class)
class CompatibilityIT {

  private static final long PRICE = 15_000;
  private static final int LAST = Integer.MAX_VALUE;

  private static ShopOnServer running;

  @Parameter Target target;

  static List<Target> targets() {
    return Target.ofThisRun().toList();
  }

  @BeforeParameterizedClassInvocation
  static void start(Target target) {
    running = ShopOnServer.start(target, Javas.first(target.oldestJava));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Test
  void resultThatComesAsAFormIsPaidAndTheBuyerSeesTheShopsPage() {
    Shop.Window window = opened("form-1");

    Answer answer = shop().form(window, running.pay(window));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/shop/paid.html?orderId=form-1");
    assertPaidOnce("form-1");
  }

  @Test
  void resultThatComesAsJsonIsPaid() {
    Shop.Window window = opened("json-1");

    Answer answer = shop().result(window, running.pay(window));

    assertThat(answer.text("state")).isEqualTo("PAID");
    assertPaidOnce("json-1");
  }

  @Test
  void partIsRefunded() {
    Shop.Window window = opened("refund-1");
    shop().result(window, running.pay(window));

    Answer refund =
        shop()
            .post(
                "shop/api/orders/refund-1/refunds",
                Map.of("refundId", "return-1", "amount", 5_000));

    assertThat(refund.text("outcome")).isEqualTo("Approved");
    assertThat(shop().state("refund-1")).isEqualTo("PARTLY_CANCELLED");
    assertThat(shop().order("refund-1").number("refunded")).isEqualTo(5_000);
  }

  @Test
  void declineIsNoDoubt() {
    Shop.Window window = opened("declined-1");
    fault("declined-1", FaultKind.DECLINE);

    shop().result(window, running.pay(window));

    assertThat(shop().state("declined-1")).isEqualTo("DECLINED");
    assertThat(captures("declined-1")).isZero();
  }

  @Test
  void answerThatIsLostIsLookedUpInTheBackground() {
    Shop.Window window = opened("lost-1");
    fault("lost-1", FaultKind.LOSE_ANSWER_AFTER);

    shop().result(window, running.pay(window));

    soon().untilAsserted(() -> assertPaidOnce("lost-1"));
  }

  @Test
  void whatAFailedObserverWroteIsRolledBackAndTheOrderIsPackedOnce() {
    Shop.Window window = opened("fails-once-1");

    shop().result(window, running.pay(window));

    soon().until(() -> shop().order("fails-once-1").number("deliveries") == 2);
    soon().until(() -> shop().order("fails-once-1").number("parcels") > 0);
    assertThat(shop().order("fails-once-1").number("parcels")).isOne();
  }

  @Test
  void forgedResultPaysNothing() {
    Shop.Window window = opened("forged-1");
    Map<String, String> forged = new LinkedHashMap<>(window.fields());
    forged.put("PCD_PAY_RST", "success");
    forged.put("PCD_PAY_CODE", "0000");
    forged.put("PCD_AUTH_KEY", "made-up");
    forged.put("PCD_PAY_REQKEY", "made-up");
    forged.put("PCD_PAY_COFURL", "https://attacker.example/confirm");

    shop().form(window, forged);

    assertThat(shop().state("forged-1")).isNotEqualTo("PAID");
    assertThat(captures("forged-1")).isZero();
  }

  @Test
  void paymentWhoseResultTheBrowserLostIsPaidByTheWebhook() {
    shop().open("webhook-1", PRICE, true);
    Map<String, String> lost = running.pay(shop().window("webhook-1"));

    Answer answer = shop().webhook(lost);

    assertThat(answer.text("result")).isEqualTo("success");
    soon().untilAsserted(() -> assertPaidOnce("webhook-1"));
  }

  @Test
  void addressOfTheWebhookCanBeTested() {
    assertThat(shop().get(target.callbacks() + "/webhook").status()).isEqualTo(200);
  }

  @Test
  void preflightFindsNoError() {
    soon()
        .untilAsserted(
            () ->
                assertThat(shop().get("shop/api/state/errors").json().getAsJsonArray()).isEmpty());
  }

  @Test
  void registeredCardIsChargedByManyAtTheSameTime() {
    running.registerCard("7");

    List<CompletableFuture<Answer>> charges =
        IntStream.rangeClosed(1, 24)
            .mapToObj(each -> supplyAsync(() -> shop().charge("7", "charge-" + each, 9_900)))
            .toList();

    assertThat(charges)
        .allSatisfy(charge -> assertThat(charge.join().text("outcome")).isEqualTo("Approved"));
    IntStream.rangeClosed(1, 24).forEach(number -> assertPaidOnce("charge-" + number));
  }

  @Test
  @Order(LAST - 1)
  void restartedWithAnotherJavaTheShopKnowsWhatWasPaidAndGoesOn() {
    Shop.Window before = opened("before-1");
    shop().result(before, running.pay(before));
    Path java = Javas.other(target.oldestJava);
    running.server().close();

    running.server().start(java);

    assertThat(shop().get("shop/api/state").text("java"))
        .isEqualTo(String.valueOf(Javas.version(java)));
    assertThat(shop().state("before-1")).isEqualTo("PAID");
    Shop.Window after = opened("after-1");
    shop().result(after, running.pay(after));
    assertPaidOnce("after-1");
  }

  @Test
  @Order(LAST)
  void subscriptionIsChargedOnItsDayAndAMonthLater() {
    running.registerCard("8");
    ZonedDateTime morning = running.awaitMorning();

    shop().subscribe("tea-8", "8");

    soon().until(() -> shop().instalment("tea-8", 1).equals("PAID"));
    assertPaidOnce("tea-8.1.1");
    shop().pass(Duration.between(morning, morning.plusMonths(1)));
    soon().until(() -> shop().instalment("tea-8", 2).equals("PAID"));
    assertPaidOnce("tea-8.2.1");
  }

  private static Shop shop() {
    return running.shop();
  }

  private static Shop.Window opened(String orderId) {
    shop().open(orderId, PRICE, false);
    return shop().window(orderId);
  }

  private static void fault(String orderId, FaultKind kind) {
    running.payple().faults().inject(orderId, Fault.on(Operation.CONFIRM, kind));
  }

  private static long captures(String orderId) {
    return running.payple().ledger().captures(orderId);
  }

  private static void assertPaidOnce(String orderId) {
    Answer order = shop().order(orderId);
    assertThat(order.text("state")).isEqualTo("PAID");
    assertThat(order.number("parcels")).isOne();
    assertThat(captures(orderId)).isOne();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static io.github.payple4ee.e2e.CardHolder.DECLINED_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registered cards that pay without a window. */
@ExtendWith(SharedSample.class)
class CardChargeIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final long PRICE = 9_900;

  private final Sample sample;
  private final Shop shop;
  private final CardHolder buyer;
  private final String orderId = "sub-" + UUID.randomUUID();

  CardChargeIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
    this.buyer = sample.cardHolder();
  }

  @Test
  void chargeIsPaidAndDelivered() {
    buyer.register();

    Reply charge = buyer.pay(orderId, PRICE, NOVEMBER);

    assertThat(charge.status()).isEqualTo(200);
    assertThat(charge.text("state")).isEqualTo("PAID");
    assertThat(charge.text("work")).isEqualTo("CHARGE");
    assertThat(charge.number("amount")).isEqualTo(PRICE);
    assertPaidOnce(orderId);
  }

  @Test
  void sameOrderIsChargedOnce() {
    buyer.register();

    buyer.pay(orderId, PRICE);
    Reply again = buyer.pay(orderId, PRICE);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("state")).isEqualTo("PAID");
    assertPaidOnce(orderId);
  }

  @Test
  void sameOrderWithAnotherAmountIsAConflict() {
    buyer.register();
    buyer.pay(orderId, PRICE);

    assertProblem(buyer.pay(orderId, PRICE + 1), 409);

    assertPaidOnce(orderId);
  }

  @Test
  void sameOrderAskedForByManyAtOnceIsChargedOnce() {
    buyer.register();

    atOnce(i -> buyer.pay(orderId, PRICE));

    assertPaidOnce(orderId);
    assertNoIncident();
  }

  @Test
  void monthIsChargedOnceWhateverTheOrder() {
    buyer.register();
    buyer.pay(orderId, PRICE, NOVEMBER);

    assertProblem(buyer.pay(orderId + "-again", PRICE, NOVEMBER), 409);
    Reply next = buyer.pay(orderId + "-next", PRICE, NOVEMBER.plusMonths(1));

    assertThat(sample.payple().ledger().captures(orderId + "-again")).isZero();
    assertThat(next.text("state")).isEqualTo("PAID");
  }

  @Test
  void ordersOfOneMonthAskedForAtOnceAreChargedOnce() {
    buyer.register();

    List<Reply> replies = atOnce(i -> buyer.pay(orderId + i, PRICE, NOVEMBER));

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(replies.size() - 1);
    long captures =
        IntStream.range(0, replies.size())
            .map(i -> sample.payple().ledger().captures(orderId + i))
            .sum();
    assertThat(captures).isOne();
    assertNoIncident();
  }

  @Test
  void withoutAMonthEveryOrderIsCharged() {
    buyer.register();

    assertThat(buyer.pay(orderId, PRICE).text("state")).isEqualTo("PAID");
    assertThat(buyer.pay(orderId + "-2", PRICE).text("state")).isEqualTo("PAID");

    assertPaidOnce(orderId);
    assertPaidOnce(orderId + "-2");
  }

  @Test
  void declinedCardIsAnAnswerAndNoError() {
    buyer.register(DECLINED_CARD);

    Reply charge = buyer.pay(orderId, PRICE);

    assertThat(charge.status()).isEqualTo(200);
    assertThat(charge.text("state")).isEqualTo("DECLINED");
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    assertThat(shop.events(orderId)).containsExactly("PaymentDeclined " + PRICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko-KR,ko;q=0.9,en;q=0.8 | 카드 한도를 초과했습니다. 다른 카드로 결제해 주세요.",
        "fr,en;q=0.8,ko;q=0.7 | Your card's limit is exceeded. Please use another card.",
        "fr | Your card's limit is exceeded. Please use another card."
      })
  void reasonIsInTheBuyersLanguage(String languages, String text) {
    buyer.register(DECLINED_CARD);
    buyer.pay(orderId, PRICE);

    Reply order = shop.reading(languages).get("shop/api/orders/" + orderId);

    assertThat(order.text("buyerText")).isEqualTo(text);
  }

  @Test
  void orderThatWasNotDeclinedHasNoTextForTheBuyer() {
    buyer.register();

    assertThat(buyer.pay(orderId, PRICE).text("buyerText")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderId\":\"sub-1\",\"goods\":\"tea\",\"amount\":9900,\"year\":\"2026\"}",
        "{\"orderId\":\"sub-1\",\"goods\":\"tea\",\"amount\":9900,\"month\":\"11\"}",
        "{\"orderId\":\"sub-1\",\"goods\":\"tea\",\"amount\":9900,\"year\":\"2026\",\"month\":\"13\"}",
        "{\"orderId\":\"sub-1\",\"goods\":\"tea\",\"amount\":9900,\"year\":\"26\",\"month\":\"11\"}",
        "{\"orderId\":\"sub-1\",\"goods\":\"tea\",\"amount\":99.5}",
        "{\"orderId\":\"sub-1\",\"goods\":\"tea\"}",
        "{\"goods\":\"tea\",\"amount\":9900}",
        "{\"orderId\":\"sub-1\",\"amount\":9900}",
        "{\"orderId\":",
        "[]",
        ""
      })
  void nonsenseIsRefusedAsAProblem(String body) {
    buyer.register();

    assertProblem(shop.asOperator().post(buyer.path() + "/charges", "application/json", body), 400);
  }

  @Test
  void chargeWhoseAnswerIsLostBecomesPaidExactlyOnce() {
    buyer.register();
    faults(FaultKind.LOSE_ANSWER_AFTER, 4);

    Reply charge = buyer.pay(orderId, PRICE, NOVEMBER);

    assertThat(charge.status()).isEqualTo(200);
    assertThat(charge.text("state")).isEqualTo("IN_DOUBT");
    assertProblem(buyer.pay(orderId + "-again", PRICE, NOVEMBER), 409);
    await().atMost(SOON).untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(shop.events(orderId))
                    .containsExactly("PaymentInDoubt " + PRICE, "PaymentCompleted " + PRICE));
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML_PAGE_AFTER", "CUT", "WRONG_AMOUNT", "WRONG_ORDER"})
  void chargeWhoseAnswerIsNoUseBecomesPaidExactlyOnce(FaultKind kind) {
    buyer.register();
    faults(kind, 0);

    buyer.pay(orderId, PRICE);

    await().atMost(SOON).untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
  }

  @Test
  void chargeThatNeverHappenedSetsTheMonthFree() {
    buyer.register();
    faults(FaultKind.LOSE_ANSWER_BEFORE, 0);

    buyer.pay(orderId, PRICE, NOVEMBER);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("NOT_CHARGED"));
    Reply another = buyer.pay(orderId + "-again", PRICE, NOVEMBER);
    assertThat(another.text("state")).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
  }

  @Test
  void recurringPaymentIsRefundedWithItsMonth() {
    buyer.register();
    buyer.pay(orderId, PRICE, NOVEMBER);

    Reply part = shop.cancel(orderId, 900L);
    Reply rest = shop.cancel(orderId, null);

    assertThat(part.text("state")).as(part.body()).isEqualTo("PARTLY_CANCELLED");
    assertThat(rest.text("state")).as(rest.body()).isEqualTo("CANCELLED");
    assertThat(sample.payple().ledger().refunded(orderId)).isEqualTo(PRICE);
    assertThat(sample.payple().requestsTo("/php/account/api/cPayCAct.php"))
        .filteredOn(cancel -> orderId.equals(cancel.body().get("PCD_PAY_OID")))
        .hasSize(2)
        .allSatisfy(
            cancel ->
                assertThat(cancel.body())
                    .containsEntry("PCD_REGULER_FLAG", "Y")
                    .containsEntry("PCD_PAY_YEAR", "2026")
                    .containsEntry("PCD_PAY_MONTH", "11"));
    assertThat(shop.events(orderId))
        .containsExactly(
            "PaymentCompleted " + PRICE, "PaymentCancelled 900", "PaymentCancelled 9000");
  }

  @Test
  void chargeHasNoWindow() {
    buyer.register();
    buyer.pay(orderId, PRICE);

    assertProblem(shop.post("shop/api/orders/" + orderId + "/checkout", ""), 409);
    assertProblem(shop.post("shop/payple/auth/" + orderId, ""), 404);
  }

  private void faults(FaultKind kind, int failedLookups) {
    sample.payple().faults().inject(orderId, Fault.on(Operation.CHARGE, kind));
    if (failedLookups > 0) {
      sample
          .payple()
          .faults()
          .inject(orderId, Fault.on(Operation.LOOKUP, kind).repeated(failedLookups));
    }
  }

  private static List<Reply> atOnce(java.util.function.IntFunction<Reply> call) {
    List<CompletableFuture<Reply>> calls =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i)))
            .toList();
    return calls.stream().map(CompletableFuture::join).toList();
  }

  private void assertPaidOnce(String order) {
    assertThat(shop.state(order)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(order)).isOne();
    assertThat(sample.payple().ledger().captured(order)).isEqualTo(PRICE);
    assertThat(shop.events(order)).containsExactly("PaymentCompleted " + PRICE);
  }

  /** What the journal expects and handles is no incident of the server. */
  private void assertNoIncident() {
    assertThat(sample.server().log().lines())
        .filteredOn(line -> line.contains("FFDC Incident"))
        .noneMatch(line -> line.contains("io.github.payple4ee"));
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.text("detail")).isNotBlank();
  }
}

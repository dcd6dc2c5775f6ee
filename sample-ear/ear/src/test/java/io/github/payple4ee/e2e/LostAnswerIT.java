// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers of Payple that are lost, late or wrong. */
@ExtendWith(SharedSample.class)
class LostAnswerIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Sample sample;
  private final Shop shop;

  LostAnswerIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"LOSE_ANSWER_AFTER", "HTML_PAGE_AFTER", "CUT", "WRONG_AMOUNT", "WRONG_ORDER"})
  void chargeWhoseAnswerIsNoUseBecomesPaidExactlyOnce(FaultKind kind) {
    String orderId = confirmedUnder(Fault.on(Operation.CONFIRM, kind));

    assertPaidOnce(orderId);
  }

  @Test
  void chargeThatTheCardCompanyDidNotAnswerBecomesPaidExactlyOnce() {
    String orderId =
        confirmedUnder(
            Fault.on(Operation.CONFIRM, FaultKind.NO_CARD_COMPANY_ANSWER).whilePerformed());

    assertPaidOnce(orderId);
  }

  @Test
  void chargeThatIsAnsweredTooLateBecomesPaidExactlyOnce() {
    String orderId = confirmedUnder(Fault.delay(Operation.CONFIRM, Duration.ofSeconds(6)));

    assertPaidOnce(orderId);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_ANSWER_BEFORE", "HTML_PAGE", "HTTP_500", "NO_CARD_COMPANY_ANSWER"})
  void chargeThatNeverHappenedBecomesNotCharged(FaultKind kind) {
    String orderId = confirmedUnder(Fault.on(Operation.CONFIRM, kind));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("NOT_CHARGED"));
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(shop.events(orderId))
                    .containsExactly("PaymentInDoubt 15000", "PaymentNotCharged 15000"));
  }

  @Test
  void declinedChargeIsNoDoubt() {
    String orderId = confirmedUnder(Fault.on(Operation.CONFIRM, FaultKind.DECLINE));

    assertThat(shop.state(orderId)).isEqualTo("DECLINED");
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    assertThat(shop.events(orderId)).containsExactly("PaymentDeclined 15000");
  }

  @Test
  void lookupsThatFailTooAreRepeatedUntilOneAnswers() {
    String orderId = shop.order();
    sample.payple().faults().inject(orderId, Fault.on(Operation.CONFIRM, FaultKind.CUT));
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.LOSE_ANSWER_AFTER).repeated(4));

    Reply answer = shop.result(sample.paidInWindow(orderId));

    assertThat(answer.text("state")).isEqualTo("IN_DOUBT");
    assertPaidOnce(orderId);
  }

  @Test
  void refundWhoseAnswerIsLostIsGivenOnce() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.CANCEL, FaultKind.LOSE_ANSWER_AFTER));

    Reply answer = shop.cancel(orderId, 5_000L);

    assertThat(answer.status()).isIn(200, 409);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PARTLY_CANCELLED"));
    assertThat(sample.payple().ledger().refunded(orderId)).isEqualTo(5_000);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(shop.events(orderId))
                    .containsOnlyOnce("PaymentCancelled 5000")
                    .containsOnlyOnce("PaymentCompleted 15000"));
  }

  @Test
  void sameResultBroughtByManyAtOnceIsConfirmedOnce() {
    String orderId = shop.order();
    Map<String, String> claim = sample.paidInWindow(orderId);

    CompletableFuture<?>[] all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> shop.result(claim)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).join();

    assertPaidOnce(orderId);
    assertThat(shop.events(orderId)).containsExactly("PaymentCompleted 15000");
  }

  private String confirmedUnder(Fault fault) {
    String orderId = shop.order();
    sample.payple().faults().inject(orderId, fault);
    shop.result(sample.paidInWindow(orderId));
    return orderId;
  }

  private void assertPaidOnce(String orderId) {
    await().atMost(SOON).untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(15_000);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(shop.events(orderId)).containsOnlyOnce("PaymentCompleted 15000"));
  }
}

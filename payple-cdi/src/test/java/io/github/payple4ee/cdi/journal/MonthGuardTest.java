// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentNeedsReview;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A month is charged once for a buyer, and once for a card")
class MonthGuardTest extends JournalTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final SealedKey KEY = new SealedKey("v2:00000000:sealed", "digest-1");
  private static final SealedKey NEW_KEY = new SealedKey("v2:00000000:other", "digest-2");
  private static final String WINDOW = "window-1";

  @BeforeEach
  void registerACard() {
    register("card-1", "1234", KEY);
  }

  @Test
  void newCardOfTheSameBuyerDoesNotOpenTheMonthAgain() {
    charge("sub-1", "1234");
    clock.advance(Duration.ofSeconds(1));
    register("card-2", "1234", NEW_KEY);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> charge("sub-2", "1234"))
        .withMessageContaining("sub-1")
        .withMessageContaining("2026-11")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("1234"));
    assertThat(journal.find("sub-2")).isEmpty();
  }

  @Test
  void sameCardUnderAnotherNumberDoesNotOpenTheMonthAgain() {
    charge("sub-1", "1234");
    register("card-2", "77", KEY);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> charge("sub-2", "77"))
        .withMessageContaining("sub-1");
  }

  @Test
  void newCardMayBeChargedWhenTheFirstChargeFailed() {
    charge("sub-1", "1234");
    learn("sub-1", new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "unreachable"));
    clock.advance(Duration.ofSeconds(1));
    register("card-2", "1234", NEW_KEY);

    assertThat(charge("sub-2", "1234").result().changed()).isTrue();
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> charge("sub-1", "1234"));
    learn("sub-2", new ChargeEvidence.Declined(LIMIT));
    assertThat(charge("sub-1", "1234").result().changed()).isTrue();
  }

  @Test
  void windowHasTheMonthFromTheMomentPaypleIsAskedUntilItComesToNothing() {
    window(PaymentWork.CERT);
    learn(WINDOW, new ClaimEvidence.Claimed(later()));
    refused("sub-1");
    learn(WINDOW, new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    refused("sub-1");

    learn(WINDOW, new ChargeEvidence.Declined(LIMIT));

    assertThat(charge("sub-1", "1234").result().changed()).isTrue();
  }

  @Test
  void monthThatAWindowChargedIsNotChargedAgain() {
    window(PaymentWork.CERT);
    learn(WINDOW, new ClaimEvidence.Claimed(later()));
    learn(WINDOW, new ChargeEvidence.Approved(APPROVAL, CardDetails.of(NEW_KEY), false));

    refused("sub-1");
    // the card of the window, under another number
    register("card-2", "77", NEW_KEY);
    assertThatExceptionOfType(OrderConflictException.class).isThrownBy(() -> charge("sub-2", "77"));
  }

  @Test
  void monthThatAWindowOfPayChargedIsNotChargedAgain() {
    window(PaymentWork.PAY);
    assertThat(takenBy(WINDOW)).isEmpty();

    learn(WINDOW, new ChargeEvidence.Approved(APPROVAL));

    refused("sub-1");
  }

  @Test
  void windowGetsTheOrderThatHasItsMonth() {
    window(PaymentWork.CERT);

    charge("sub-1", "1234");

    assertThat(takenBy(WINDOW)).contains("sub-1");
  }

  @Test
  void paymentWithoutAMonthIsOfNoMonth() {
    charge("sub-1", "1234");
    journal.open(
        NewPayment.of(PaymentRequest.of(WINDOW, "녹차", 9_900).registeringCardOf("1234")), later());

    assertThat(takenBy(WINDOW)).isEmpty();
  }

  @Test
  void chargeThatIsFoundLaterTakesItsMonthBack() {
    charge("sub-1", "1234");
    learn("sub-1", new ChargeEvidence.Declined(LIMIT));

    learn("sub-1", new ChargeEvidence.Approved(APPROVAL));

    refused("sub-2");
  }

  @Test
  void secondChargeOfAMonthThatHappenedNeverthelessNeedsReview() {
    charge("sub-1", "1234");
    learn("sub-1", new ChargeEvidence.Declined(LIMIT));
    charge("sub-2", "1234");
    learn("sub-2", new ChargeEvidence.Approved(APPROVAL));

    Transition.Result late = learn("sub-1", new ChargeEvidence.Approved(APPROVAL));

    assertThat(late.payment().state()).isEqualTo(PaymentState.PAID);
    assertThat(late.events())
        .extracting(entry -> (Object) entry.event().getClass())
        .containsExactly(PaymentCompleted.class, PaymentNeedsReview.class);
    assertThat(journal.history("sub-1").toString()).contains("sub-2").doesNotContain("1234");
  }

  @Test
  void lateMoneyThatIsRefundedAnywayNeedsNoReview() {
    charge("sub-1", "1234");
    learn("sub-1", new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "unreachable"));
    charge("sub-1", "1234");
    learn("sub-1", new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    learn("sub-1", new DoubtEvidence.NotFound(UNKNOWN));
    clock.advance(Duration.ofMinutes(1));
    learn("sub-1", new DoubtEvidence.NotFound(UNKNOWN));
    charge("sub-2", "1234");

    assertThat(learn("sub-1", new ChargeEvidence.Approved(APPROVAL, null, true)).events())
        .isEmpty();
  }

  @Test
  void monthIsFreeAfterTheWholeRefund() {
    charge("sub-1", "1234");
    learn("sub-1", new ChargeEvidence.Approved(APPROVAL));
    learn("sub-1", new RefundEvidence.RefundRequested("r-1", 9_900, null, later()));
    learn("sub-1", new RefundEvidence.Refunded("r-1"));

    assertThat(charge("sub-2", "1234").result().changed()).isTrue();
  }

  @Test
  void ofEightOrdersOfABuyerForOneMonthOneIsTakenAndTheOthersAreConflicts() throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    ExecutorService executor = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  number ->
                      () -> {
                        start.await(10, TimeUnit.SECONDS);
                        try {
                          return charge("sub-" + number, "1234").result().changed();
                        } catch (OrderConflictException taken) {
                          return false;
                        }
                      })
              .toList();
      int taken = 0;
      for (Future<Boolean> call : executor.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        // anything but a conflict, such as the unique index, fails here
        taken += call.get(1, TimeUnit.SECONDS) ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      executor.shutdownNow();
    }
  }

  private void refused(String orderId) {
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> charge(orderId, "1234"));
  }

  private Optional<String> takenBy(String orderId) {
    StringBuilder found = new StringBuilder();
    journal.transition(
        orderId,
        known -> {
          known.monthTakenBy().ifPresent(found::append);
          return Optional.empty();
        });
    return Optional.of(found.toString()).filter(order -> !order.isEmpty());
  }

  private void window(PaymentWork work) {
    journal.open(
        NewPayment.of(
            PaymentRequest.of(WINDOW, "녹차", 9_900)
                .registeringCardOf("1234")
                .forMonth(NOVEMBER)
                .with(work)),
        later());
  }

  private void register(String orderId, String payer, SealedKey key) {
    journal.open(NewPayment.of(RegistrationRequest.of(orderId, payer)), later());
    learn(orderId, new CardEvidence.Registered(CardDetails.of(key)));
  }

  private Payments.Taken charge(String orderId, String payer) {
    return journal.charge(
        NewPayment.of(ChargeRequest.of(orderId, payer, "녹차", 9_900).forMonth(NOVEMBER)), later());
  }

  private Instant later() {
    return clock.instant().plusSeconds(35);
  }
}

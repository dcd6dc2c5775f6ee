// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.Approval;
import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.PaidBy;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Tax;
import io.github.payple4ee.Terms;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.UserDefined;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every journal keeps of charges and cards. */
class ChargeJournalTest extends JournalTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final SealedKey KEY = new SealedKey("v1:00000000:sealed", "digest-1");
  private static final SealedKey OTHER_KEY = new SealedKey("v1:00000000:other", "digest-2");

  @Test
  void termsAreReadAsTheyWereWritten() {
    PaymentRequest request =
        PaymentRequest.of("order-1", "녹차", 15_000)
            .registeringCardOf("1234")
            .forMonth(NOVEMBER)
            .with(Tax.mixed(900))
            .with(new UserDefined("one", "two"));

    journal.open(NewPayment.of(request), later());

    Terms terms = find("order-1").terms();
    assertThat(terms).isEqualTo(request.terms());
  }

  @Test
  void chargeIsTakenOnce() {
    assertThat(charge("sub-1", null).changed()).isTrue();
    assertThat(charge("sub-1", null).changed()).isFalse();
    assertThat(find("sub-1").state()).isEqualTo(PaymentState.CHARGING);
    assertThat(journal.history("sub-1")).hasSize(1);
  }

  @Test
  void chargeThatWasNotProcessedDoesNotExpireAndIsLookedUp() {
    charge("sub-1", NOVEMBER);
    journal.transition("sub-1", new ChargeEvidence.NotProcessed(new Refusal("9995", "m")));
    clock.advance(Duration.ofMinutes(2));

    assertThat(journal.expire(Duration.ofHours(24), 10)).isZero();
    assertThat(find("sub-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(journal.leaseDue(Lane.UNPAID, LEASE, 1)).containsExactly("sub-1");
    assertThat(charge("sub-1", NOVEMBER).changed()).isTrue();
  }

  @Test
  void observerOfARegistrationMayWaitForAChargeOfItsCard() {
    registerOnce("1234", KEY);
    OutboxEntry registered =
        outbox.undelivered(cards.latestCard("1234").orElseThrow().card().orderId()).get(0);
    List<Payments.Taken> taken = new ArrayList<>();

    outbox.deliver(
        registered,
        event ->
            taken.add(
                CompletableFuture.supplyAsync(
                        () ->
                            journal.charge(
                                NewPayment.of(
                                    ChargeRequest.of("sub-1", "1234", "녹차", 9_900)
                                        .forMonth(NOVEMBER)),
                                later()))
                    .orTimeout(15, TimeUnit.SECONDS)
                    .join()));

    assertThat(taken).singleElement().satisfies(one -> assertThat(one.result().changed()).isTrue());
  }

  @Test
  void chargeNamesTheCardThatWasTaken() {
    registerOnce("1234", KEY);

    Payments.Taken taken =
        journal.charge(NewPayment.of(ChargeRequest.of("sub-1", "1234", "녹차", 9_900)), later());

    assertThat(taken.card().key()).isEqualTo(KEY);
  }

  @Test
  void chargeWithoutACardIsRefusedAndLeavesNoTrace() {
    assertThatExceptionOfType(UnknownCardException.class)
        .isThrownBy(
            () ->
                journal.charge(
                    NewPayment.of(ChargeRequest.of("sub-1", "77", "녹차", 9_900)), later()));

    assertThat(journal.find("sub-1")).isEmpty();
  }

  @Test
  void removedCardIsNotChargedAndWhatItPaidIsStillKnown() {
    charge("sub-1", null);
    journal.transition("sub-1", new ChargeEvidence.Approved(approval()));
    journal.transition("card-of-1234", new CardEvidence.RemovalRequested(later()));

    assertThatExceptionOfType(UnknownCardException.class).isThrownBy(() -> charge("sub-2", null));
    assertThat(charge("sub-1", null).payment().state()).isEqualTo(PaymentState.PAID);
    assertThat(journal.find("sub-2")).isEmpty();
  }

  @Test
  void chargeOfAnotherAmountIsAConflict() {
    charge("sub-1", null);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(
            () ->
                journal.charge(
                    NewPayment.of(ChargeRequest.of("sub-1", "1234", "녹차", 100)), later()));
  }

  @Test
  void chargeThatWasNotSentMayBeTakenAgain() {
    charge("sub-1", null);
    journal.transition("sub-1", new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "refused"));

    assertThat(find("sub-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(journal.require("sub-1").nextCheckAt()).isEmpty();
    assertThat(charge("sub-1", null).changed()).isTrue();
  }

  @Test
  void declinedChargeIsNotTakenAgain() {
    charge("sub-1", null);
    journal.transition("sub-1", new ChargeEvidence.Declined(LIMIT));

    assertThat(charge("sub-1", null).changed()).isFalse();
    assertThat(find("sub-1").state()).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void monthOfACardIsTakenOnceAndAnotherOrderLeavesNoTrace() {
    charge("sub-1", NOVEMBER);

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> charge("sub-2", NOVEMBER))
        .withMessageContaining("sub-1");
    assertThat(journal.find("sub-2")).isEmpty();
    assertThat(charge("sub-3", NOVEMBER.plusMonths(1)).changed()).isTrue();
    assertThat(charge("sub-4", NOVEMBER, "99", OTHER_KEY).changed()).isTrue();
  }

  @Test
  void monthStaysTakenInDoubtAndIsFreeAfterADecline() {
    charge("sub-1", NOVEMBER);
    journal.transition("sub-1", new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> charge("sub-2", NOVEMBER));

    journal.transition("sub-1", new ChargeEvidence.Declined(LIMIT));

    assertThat(charge("sub-2", NOVEMBER).changed()).isTrue();
  }

  @Test
  void lateSuccessOfAnotherOrderOfTheMonthIsRecorded() {
    charge("sub-1", NOVEMBER);
    journal.transition("sub-1", new ChargeEvidence.Declined(LIMIT));
    charge("sub-2", NOVEMBER);

    journal.transition("sub-1", new ChargeEvidence.Approved(approval()));
    journal.transition("sub-2", new ChargeEvidence.Approved(approval()));

    assertThat(find("sub-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(find("sub-2").state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void ofEightOrdersForOneMonthOneIsTaken() throws Exception {
    registerOnce("1234", KEY);
    List<Boolean> taken =
        together(
            8,
            number -> {
              try {
                return charge("sub-" + number, NOVEMBER).changed();
              } catch (PaypleException refused) {
                return false;
              } catch (RuntimeException another) {
                // the unique index; the caller asks once more and is refused then
                return false;
              }
            });

    assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  @Test
  void ofEightCallersOfOneOrderOneTakesIt() throws Exception {
    registerOnce("1234", KEY);
    List<Boolean> taken =
        together(
            8,
            number -> {
              try {
                return charge("sub-1", null).changed();
              } catch (RuntimeException another) {
                return charge("sub-1", null).changed();
              }
            });

    assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  @Test
  void furtherFieldsOfAnApprovalSurvive() {
    charge("sub-1", null);
    Approval said =
        new Approval(
            null,
            null,
            null,
            null,
            null,
            null,
            new PaidBy("naverPay", "point", "tx-1", 3),
            Map.of("PCD_NEW_FIELD", "값", "x", "y\"z"));

    journal.transition("sub-1", new ChargeEvidence.Approved(said));

    assertThat(find("sub-1").approval().orElseThrow()).isEqualTo(said);
  }

  @Test
  void cardIsKeptWithItsRegistration() {
    register("card-1", "1234", KEY);

    CardRecord known = cards.latestCard("1234").orElseThrow();
    assertThat(known.key()).isEqualTo(KEY);
    assertThat(known.card().orderId()).isEqualTo("card-1");
    assertThat(known.card().company()).isEqualTo("BC카드");
    assertThat(cards.cardsOf(List.of("digest-1"))).containsExactly(known);
    assertThat(journal.require("card-1").card()).contains(known);
    assertThat(cards.latestCard("99")).isEmpty();
    assertThat(cards.cardsOf(List.of("digest-2"))).isEmpty();
  }

  @Test
  void latestCardDecidesAlsoWhenItWasRemoved() {
    register("card-1", "1234", KEY);
    clock.advance(Duration.ofSeconds(1));
    register("card-2", "1234", OTHER_KEY);
    journal.transition("card-2", new CardEvidence.RemovalRequested(later()));
    journal.transition("card-2", new CardEvidence.Removed(null, "removed"));

    assertThat(cards.latestCard("1234").orElseThrow().card().orderId()).isEqualTo("card-2");
    assertThat(cards.latestCard("1234").orElseThrow().card().state()).isEqualTo(CardState.REMOVED);
  }

  @Test
  void claimedCardIsNobodysCardYet() {
    journal.open(NewPayment.of(RegistrationRequest.of("card-1", "1234")), later());
    journal.transition(
        "card-1", new CardEvidence.Claimed(CardDetails.of(KEY), Phase.SENT, "unreachable"));

    assertThat(find("card-1").state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(cards.latestCard("1234")).isEmpty();
    assertThat(cards.cardsOf(List.of("digest-1"))).isEmpty();
    assertThat(journal.require("card-1").card().orElseThrow().card().state())
        .isEqualTo(CardState.CLAIMED);
    assertThat(journal.require("card-1").nextCheckAt()).isPresent();
  }

  @Test
  void claimedCardIsKeptBeforePaypleIsAskedAndTheResolverAsksWhenNoCallerDoes() {
    journal.open(NewPayment.of(RegistrationRequest.of("card-1", "1234")), later().plusSeconds(60));
    journal.transition("card-1", new CardEvidence.ClaimStored(details(KEY), later()));

    assertThat(find("card-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(journal.history("card-1")).isEmpty();
    assertThat(cards.latestCard("1234")).isEmpty();
    assertThat(journal.require("card-1").card().orElseThrow().key()).isEqualTo(KEY);
    assertThat(journal.require("card-1").nextCheckAt()).contains(later());

    journal.transition("card-1", new ClaimEvidence.CardUnknown("TSDL0001"));

    assertThat(journal.require("card-1").nextCheckAt()).contains(later().plusSeconds(60));
    assertThat(find("card-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void waitingRegistrationIsOfTheKindThatIsNamed() {
    journal.open(NewPayment.of(RegistrationRequest.of("card-1", "1234")), later());
    clock.advance(Duration.ofSeconds(1));
    journal.open(NewPayment.of(RegistrationRequest.ofAccount("account-1", "1234")), later());

    assertThat(cards.waitingRegistration("1234", InstrumentKind.CARD)).contains("card-1");
    assertThat(cards.waitingRegistration("1234", InstrumentKind.ACCOUNT)).contains("account-1");
    assertThat(cards.waitingRegistration("1234", null)).contains("account-1");
  }

  @Test
  void waitingRegistrationIsTheLatestOne() {
    journal.open(NewPayment.of(RegistrationRequest.of("card-1", "1234")), later());
    clock.advance(Duration.ofSeconds(1));
    journal.open(NewPayment.of(RegistrationRequest.of("card-2", "1234")), later());
    assertThat(cards.waitingRegistration("1234", null)).contains("card-2");

    journal.transition("card-2", new CardEvidence.Registered(details(KEY)));

    assertThat(cards.waitingRegistration("1234", null)).contains("card-1");
    assertThat(cards.waitingRegistration("77", null)).isEmpty();
  }

  @Test
  void removalDoesNotTakeThePlanOfARefundInDoubt() {
    journal.open(
        NewPayment.of(PaymentRequest.of("order-1", "녹차", 15_000).registeringCardOf("1234")),
        later());
    journal.transition("order-1", new ClaimEvidence.Claimed(later()));
    journal.transition("order-1", new ChargeEvidence.Approved(approval(), details(KEY), false));
    journal.transition("order-1", new RefundEvidence.RefundRequested("r-1", 500, null, later()));
    journal.transition(
        "order-1", new RefundDoubtEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));
    Instant planned = journal.require("order-1").nextCheckAt().orElseThrow();

    journal.transition("order-1", new CardEvidence.RemovalRequested(later()));
    journal.transition("order-1", new CardEvidence.Removed(null, "removed"));

    assertThat(journal.require("order-1").nextCheckAt()).contains(planned);
  }

  private void register(String orderId, String payer, SealedKey key) {
    journal.open(NewPayment.of(RegistrationRequest.of(orderId, payer)), later());
    journal.transition(orderId, new CardEvidence.Registered(details(key)));
  }

  private Transition.Result charge(String orderId, YearMonth month) {
    return charge(orderId, month, "1234", KEY);
  }

  private Transition.Result charge(String orderId, YearMonth month, String payer, SealedKey key) {
    registerOnce(payer, key);
    ChargeRequest request = ChargeRequest.of(orderId, payer, "녹차", 9_900);
    return journal
        .charge(NewPayment.of(month == null ? request : request.forMonth(month)), later())
        .result();
  }

  private void registerOnce(String payer, SealedKey key) {
    if (cards.latestCard(payer).isEmpty()) {
      register("card-of-" + payer, payer, key);
    }
  }

  private Payment find(String orderId) {
    return journal.find(orderId).orElseThrow();
  }

  private Instant later() {
    return clock.instant().plusSeconds(35);
  }

  private static CardDetails details(SealedKey key) {
    return new CardDetails(key, "BC카드", "0200", "1111-****-****-1111", "개인");
  }

  private static Approval approval() {
    return new Approval(null, "trade", null, null, null, null);
  }

  private static <T> List<T> together(int threads, java.util.function.IntFunction<T> work)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> calls =
          IntStream.range(0, threads)
              .<Callable<T>>mapToObj(
                  number ->
                      () -> {
                        start.await(10, TimeUnit.SECONDS);
                        return work.apply(number);
                      })
              .toList();
      List<Future<T>> futures = executor.invokeAll(calls, 60, TimeUnit.SECONDS);
      return futures.stream().map(ChargeJournalTest::value).toList();
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> T value(Future<T> future) {
    try {
      return future.get(1, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError("one of the threads failed", failed);
    }
  }
}

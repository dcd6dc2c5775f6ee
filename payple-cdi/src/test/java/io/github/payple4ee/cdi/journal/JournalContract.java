// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.Approval;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every journal keeps, wherever it keeps it. */
abstract class JournalContract {

  private static final Backoff BACKOFF =
      new Backoff(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)));
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Refusal LIMIT = new Refusal("3112", "한도가 초과하였습니다.");
  private static final Refusal UNKNOWN = new Refusal("CBIL0003", "결제내역이 존재하지 않습니다.");
  private static final Approval APPROVAL =
      new Approval(
          LocalDateTime.of(2026, 11, 22, 12, 0, 7),
          "202611221200071234567890",
          "98123445",
          "비씨카드",
          "1111********4444",
          "https://www.danalpay.com/receipt?data=x&y=z");
  private static final String ORDER = "order-1";
  private static final PaymentRequest REQUEST = PaymentRequest.of(ORDER, "녹차 100g", 15_000);

  private MovableClock clock;
  private Journal journal;

  /** An empty journal. */
  abstract Journal emptyJournal(Backoff backoff, Clock clock);

  @BeforeEach
  void beginWithAnEmptyJournal() {
    clock = new MovableClock();
    journal = emptyJournal(BACKOFF, clock);
  }

  @Nested
  class OpeningAPayment {

    @Test
    void paymentIsOpenAndNothingElse() {
      Payment payment = open(REQUEST);

      assertThat(payment.state()).isEqualTo(PaymentState.OPEN);
      assertThat(payment.goods()).isEqualTo("녹차 100g");
      assertThat(payment.amount()).isEqualTo(15_000);
      assertThat(payment.refunded()).isZero();
      assertThat(payment.openedAt()).isEqualTo(clock.instant());
      assertThat(payment.requestedAt()).isEmpty();
      assertThat(payment.approval()).isEmpty();
      assertThat(payment.refusal()).isEmpty();
      assertThat(journal.find(ORDER)).contains(payment);
    }

    @Test
    @DisplayName("Rule 1: the same request again finds the first one's outcome")
    void sameRequestAgainFindsWhatBecameOfTheFirst() {
      paid();

      assertThat(open(REQUEST).state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void anotherRequestUnderTheSameOrderIdIsRefused() {
      open(REQUEST);

      assertRefused(PaymentRequest.of(ORDER, "녹차 100g", 15_001));
      assertRefused(PaymentRequest.of(ORDER, "홍차 100g", 15_000));
      assertRefused(REQUEST.with(PaymentWork.PAY));
    }

    @Test
    void orderIdsDifferByCase() {
      open(REQUEST);

      assertThat(journal.find("ORDER-1")).isEmpty();
    }

    @Test
    void longestRequestIsKeptWhole() {
      PaymentRequest longest =
          PaymentRequest.of("o".repeat(255), "가".repeat(2048), PaymentRequest.MAXIMUM);

      Payment payment = open(longest);

      assertThat(journal.find(longest.orderId())).contains(payment);
      assertThat(payment.goods()).hasSize(2048);
    }

    private void assertRefused(PaymentRequest other) {
      assertThatExceptionOfType(OrderConflictException.class).isThrownBy(() -> open(other));
    }
  }

  @Nested
  class WhatStrangersSay {

    @Test
    void isTwentyLinesAndThenOneAnHourThatTellsTheNumber() {
      open(REQUEST);
      for (int claim = 0; claim < 100; claim++) {
        learn(new ClaimEvidence.ClaimRefused("forged", false));
      }
      assertThat(journal.history(ORDER)).hasSize(20);

      clock.advance(Duration.ofHours(1));
      learn(new ClaimEvidence.ClaimRefused("forged", false));
      learn(new ClaimEvidence.ClaimRefused("forged", false));

      assertThat(journal.history(ORDER))
          .hasSize(21)
          .last()
          .satisfies(line -> assertThat(line.message()).contains("forged", "101"));
    }

    @Test
    void hidesNoChange() {
      open(REQUEST);
      for (int claim = 0; claim < 100; claim++) {
        learn(new ClaimEvidence.ClaimRefused("forged", false));
      }

      learn(claim());

      assertThat(journal.history(ORDER))
          .last()
          .satisfies(line -> assertThat(line.to()).isEqualTo(PaymentState.CONFIRMING));
    }

    @Test
    void isNotBelievedOfTheBuyersWindow() {
      open(REQUEST);
      Browser buyer = new Browser("buyer");
      learn(new ClaimEvidence.WindowOpened(clock.instant(), "http://localhost:8090", buyer, true));

      learn(new ClaimEvidence.WindowClosed(Browser.UNKNOWN));

      assertThat(find().state()).isEqualTo(PaymentState.OPEN);
      assertThat(openedBy(buyer)).isTrue();
      assertThat(openedBy(Browser.UNKNOWN)).isFalse();
      assertThat(learn(new ClaimEvidence.WindowClosed(buyer)).changed()).isTrue();
    }

    @Test
    void isHeardAgainWhenTheBuyersHourIsOver() {
      open(REQUEST);
      Browser another = new Browser("another");
      learn(
          new ClaimEvidence.WindowOpened(
              clock.instant(), "http://localhost:8090", new Browser("buyer"), true));
      clock.advance(Duration.ofHours(1));

      learn(
          new ClaimEvidence.WindowOpened(clock.instant(), "http://localhost:8090", another, true));

      assertThat(openedBy(another)).isTrue();
    }
  }

  @Nested
  class OrdersThatNobodyOpened {

    @Test
    void areFoundNowhere() {
      assertThat(journal.find("order-0")).isEmpty();
      assertThat(journal.history("order-0")).isEmpty();
    }

    @Test
    void cannotBeChanged() {
      assertThatExceptionOfType(UnknownOrderException.class)
          .isThrownBy(() -> learn("order-0", new ClaimEvidence.WindowClosed(Browser.UNKNOWN)));
    }
  }

  @Nested
  class Charging {

    @Test
    void approvalIsKeptAsPaypleToldIt() {
      paid();

      Payment payment = find();
      assertThat(payment.state()).isEqualTo(PaymentState.PAID);
      assertThat(payment.approval()).contains(APPROVAL);
      assertThat(payment.requestedAt()).contains(clock.instant());
      assertThat(payment.refundable()).isEqualTo(15_000);
    }

    @Test
    void approvalWithoutAnyDetailIsOne() {
      claimed();

      learn(new ChargeEvidence.Approved(new Approval(null, null, null, null, null, null)));

      assertThat(find().approval()).contains(new Approval(null, null, null, null, null, null));
    }

    @Test
    void foreignTextThatIsTooLongIsShortened() {
      claimed();
      String endless = "한".repeat(5_000) + "\u0000\n";

      learn(
          new ChargeEvidence.Approved(
              new Approval(null, endless, endless, endless, endless, endless)));

      assertThat(find().approval().orElseThrow().receipt()).hasSize(1024).endsWith("…");
    }

    @Test
    void refusalThatIsTooLongIsShortenedEverywhere() {
      open(REQUEST);
      String endless = "\"<한\u0000>" + "\uD83C\uDF75".repeat(5_000);

      learn(new ClaimEvidence.WindowDeclined(new Refusal(endless, endless), Browser.UNKNOWN));

      assertThat(find().refusal().orElseThrow().message()).hasSizeLessThanOrEqualTo(500);
      assertThat(journal.history(ORDER)).hasSize(1);
      assertThat(heard()).singleElement().isInstanceOf(PaymentDeclined.class);
    }

    @Test
    void declineIsKeptWithItsReason() {
      claimed();

      learn(new ChargeEvidence.Declined(LIMIT));

      assertThat(find().state()).isEqualTo(PaymentState.DECLINED);
      assertThat(find().refusal()).contains(LIMIT);
    }

    @Test
    void buyerWhoCameBackPaysAfterADeclineInTheWindow() {
      open(REQUEST);
      learn(new ClaimEvidence.WindowDeclined(LIMIT, Browser.UNKNOWN));

      learn(
          new ClaimEvidence.WindowOpened(
              clock.instant(), "http://localhost:8090", Browser.UNKNOWN, false));

      assertThat(find().state()).isEqualTo(PaymentState.OPEN);
      assertThat(find().refusal()).isEmpty();
    }

    @Test
    void whatWasNotSentMayBeTriedAgain() {
      claimed();

      learn(new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "Connection refused"));

      assertThat(find().state()).isEqualTo(PaymentState.OPEN);
      assertThat(find().requestedAt()).isEmpty();
      assertThat(learn(claim()).changed()).isTrue();
    }

    @Test
    void historyTellsWhatHappenedInItsOrder() {
      open(REQUEST);
      learn(
          new ClaimEvidence.WindowOpened(
              clock.instant(), "http://localhost:8090", Browser.UNKNOWN, false));
      learn(claim());
      clock.advance(Duration.ofSeconds(2));
      learn(new ChargeEvidence.Doubt(Phase.ANSWERED, "SPCD1001", "HTTP 500"));
      learn(new ChargeEvidence.Approved(APPROVAL));

      Instant now = clock.instant();
      assertThat(journal.history(ORDER))
          .containsExactly(
              line(now.minusSeconds(2), "OPEN", "OPEN", "WindowOpened", null, null, null),
              line(now.minusSeconds(2), "OPEN", "CONFIRMING", "Claimed", null, null, null),
              line(now, "CONFIRMING", "IN_DOUBT", "Doubt", Phase.ANSWERED, "SPCD1001", "HTTP 500"),
              line(now, "IN_DOUBT", "PAID", "Approved", Phase.UNDERSTOOD, null, null));
    }

    @Test
    void evidenceThatComesTooLateLeavesALineAndNothingElse() {
      paid();
      Payment before = find();

      Transition.Result result = learn(new ChargeEvidence.Declined(LIMIT));

      assertThat(result.changed()).isFalse();
      assertThat(find()).isEqualTo(before);
      assertThat(journal.history(ORDER))
          .last()
          .isEqualTo(
              line(
                  clock.instant(),
                  "PAID",
                  "PAID",
                  "Declined",
                  null,
                  null,
                  "no change: the payment is PAID"));
    }

    @Test
    void claimThatIsOverLongIsKeptShort() {
      open(REQUEST);

      learn(new ClaimEvidence.ClaimRefused("long ".repeat(2_000), false));

      assertThat(journal.history(ORDER))
          .singleElement()
          .satisfies(line -> assertThat(line.message()).hasSize(500));
    }

    private HistoryLine line(
        Instant at,
        String from,
        String to,
        String evidence,
        Phase phase,
        String code,
        String said) {
      return new HistoryLine(
          at, PaymentState.valueOf(from), PaymentState.valueOf(to), evidence, phase, code, said);
    }
  }

  @Nested
  @DisplayName("Rules 3 and 5: a doubt is looked up, and only \"not found\" twice ends it")
  class Doubting {

    @Test
    void oneAbsenceProvesNothing() {
      inDoubt();

      learn(new ChargeEvidence.NotFound(UNKNOWN));

      assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
      assertThat(heard()).hasOnlyElementsOfType(PaymentInDoubt.class);
    }

    @Test
    void secondAbsenceAtOnceProvesNothingEither() {
      inDoubt();
      learn(new ChargeEvidence.NotFound(UNKNOWN));
      clock.advance(Duration.ofSeconds(29));

      learn(new ChargeEvidence.NotFound(UNKNOWN));

      assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
    }

    @Test
    void secondAbsenceAfterAWhileMeansNotCharged() {
      inDoubt();
      learn(new ChargeEvidence.NotFound(UNKNOWN));
      clock.advance(Duration.ofSeconds(30));

      learn(new ChargeEvidence.NotFound(UNKNOWN));

      assertThat(find().state()).isEqualTo(PaymentState.NOT_CHARGED);
      assertThat(heard()).last().isInstanceOf(PaymentNotCharged.class);
      // a charge may still be booked: the planned lookups go on
      assertThat(dueAfter(Duration.ofDays(30))).containsExactly(ORDER);
    }

    @Test
    void lookupThatFailedBetweenTwoAbsencesStartsTheCountAgain() {
      inDoubt();
      learn(new ChargeEvidence.NotFound(UNKNOWN));
      learn(new ChargeEvidence.LookedUpInVain(null, "HTTP 500"));
      clock.advance(Duration.ofMinutes(1));

      learn(new ChargeEvidence.NotFound(UNKNOWN));

      assertThat(find().state()).isNotEqualTo(PaymentState.NOT_CHARGED);
    }

    @Test
    void lookupsComeAtLongerAndLongerIntervals() {
      inDoubt();
      assertThat(dueAfter(Duration.ofSeconds(4))).isEmpty();
      assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);

      learn(new ChargeEvidence.LookedUpInVain(null, "HTTP 500"));
      assertThat(dueAfter(Duration.ofSeconds(29))).isEmpty();
      assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);

      learn(new ChargeEvidence.LookedUpInVain(null, "HTTP 500"));
      assertThat(dueAfter(Duration.ofSeconds(119))).isEmpty();
      assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);
    }

    @Test
    void personMustDecideAfterTheLastLookup() {
      inDoubt();
      dueAfter(Duration.ofDays(1));
      learn(new ChargeEvidence.LookedUpInVain(null, "HTTP 500"));
      dueAfter(Duration.ofDays(1));
      learn(new ChargeEvidence.LookedUpInVain(null, "HTTP 500"));
      dueAfter(Duration.ofDays(1));

      learn(new ChargeEvidence.LookedUpInVain("CBIL0001", "refused"));

      assertThat(find().state()).isEqualTo(PaymentState.NEEDS_REVIEW);
      assertThat(find().refusal().orElseThrow().code()).isEqualTo("CBIL0001");
      assertThat(heard()).last().isInstanceOf(PaymentNeedsReview.class);
      assertThat(dueAfter(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void lookupsOutOfTurnDoNotUseUpThePlan() {
      inDoubt();

      for (int lookup = 0; lookup < 20; lookup++) {
        learn(new ChargeEvidence.LookedUpInVain(null, "HTTP 500"));
      }

      assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
      assertThat(dueAfter(Duration.ofDays(1))).isNotEmpty();
    }

    @Test
    void timeAloneNeverEndsADoubt() {
      inDoubt();

      clock.advance(Duration.ofDays(365));
      learn(new ClaimEvidence.TimeToLiveOver(Duration.ofHours(24)));

      assertThat(find().state()).isEqualTo(PaymentState.IN_DOUBT);
    }

    @Test
    void doubtIsNeverClaimedAgain() {
      inDoubt();

      assertThat(learn(claim()).changed()).isFalse();
    }

    @Test
    void approvalIsNewsEvenAfterReview() {
      inDoubt();
      learn(new ChargeEvidence.Contradicted(null, "Payple charged 1 won"));

      learn(new ChargeEvidence.Approved(APPROVAL));

      assertThat(find().state()).isEqualTo(PaymentState.PAID);
      assertThat(find().refusal()).isEmpty();
    }
  }

  @Nested
  class Refunding {

    @Test
    void twoPartsAreGivenBackOneAfterTheOther() {
      paid();

      refund("r-1", 5_000);
      Payment after = find();
      refund("r-2", 10_000);

      assertThat(after.state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
      assertThat(after.refunded()).isEqualTo(5_000);
      assertThat(find().state()).isEqualTo(PaymentState.CANCELLED);
      assertThat(find().refunded()).isEqualTo(15_000);
      assertThat(find().refundable()).isZero();
      assertThat(find().approval()).contains(APPROVAL);
      assertThat(heard())
          .contains(
              new PaymentCancelled(ORDER, 5_000, "r-1", 5_000, 10_000, clock.instant()),
              new PaymentCancelled(ORDER, 10_000, "r-2", 15_000, 0, clock.instant()));
    }

    @Test
    void moreThanIsLeftIsRefused() {
      paid();
      refund("r-1", 5_000);

      assertThat(request("r-2", 10_001).changed()).isFalse();
      assertThat(journal.refund(ORDER, "r-2")).isEmpty();
      assertThat(find().state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
    }

    @Test
    void refundThatWasDoneIsNotDoneAgain() {
      paid();
      refund("r-1", 5_000);

      assertThat(request("r-1", 5_000).changed()).isFalse();
      assertThat(learn(new RefundEvidence.Refunded("r-1")).changed()).isFalse();
      assertThat(find().refunded()).isEqualTo(5_000);
    }

    @Test
    void refundThatWasAskedForBlocksTheNext() {
      paid();
      request("r-1", 5_000);

      assertThat(request("r-2", 5_000).changed()).isFalse();
      assertThat(find().state()).isEqualTo(PaymentState.CANCELLING);
      assertThat(journal.pendingRefund(ORDER).orElseThrow().refund().refundId()).isEqualTo("r-1");
    }

    @Test
    void refundInDoubtLeavesThePaymentPaidAndBlocksTheNext() {
      paid();
      request("r-1", 5_000);

      learn(new RefundEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));

      assertThat(find().state()).isEqualTo(PaymentState.PAID);
      assertThat(find().refunded()).isZero();
      assertThat(request("r-2", 5_000).changed()).isFalse();
      assertThat(stateOf("r-1")).isEqualTo(RefundState.IN_DOUBT);
      assertThat(dueAfter(Duration.ofSeconds(5))).containsExactly(ORDER);
    }

    @Test
    void refundInDoubtIsSettledByALookup() {
      paid();
      request("r-1", 5_000);
      learn(new RefundEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));

      learn(new RefundEvidence.Refunded("r-1"));

      assertThat(find().refunded()).isEqualTo(5_000);
      assertThat(find().state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
      assertThat(journal.pendingRefund(ORDER)).isEmpty();
    }

    @Test
    void personMustDecideAboutARefundAfterTheLastLookupAndIsToldOnce() {
      paid();
      request("r-1", 5_000);
      for (int lookup = 0; lookup < 6; lookup++) {
        learn(new RefundEvidence.RefundDoubt("r-1", Phase.UNDERSTOOD, null, "not told"));
        dueAfter(Duration.ofDays(1));
      }

      assertThat(heard()).filteredOn(PaymentNeedsReview.class::isInstance).hasSize(1);
      assertThat(stateOf("r-1")).isEqualTo(RefundState.IN_DOUBT);
    }

    @Test
    void refundThatPaypleDoesNotSeeTwiceWithTimeBetweenWasNotDone() {
      paid();
      request("r-1", 5_000);
      learn(new RefundEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));

      learn(new RefundEvidence.RefundNotSeen("r-1"));
      clock.advance(Duration.ofSeconds(29));
      learn(new RefundEvidence.RefundNotSeen("r-1"));
      assertThat(stateOf("r-1")).isEqualTo(RefundState.IN_DOUBT);
      clock.advance(Duration.ofSeconds(1));
      learn(new RefundEvidence.RefundNotSeen("r-1"));

      assertThat(stateOf("r-1")).isEqualTo(RefundState.NOT_DONE);
      assertThat(request("r-1", 5_000).changed()).isTrue();
    }

    @Test
    void absenceOfARefundThatIsSettledSaysNothingOfTheNext() {
      paid();
      refund("r-1", 5_000);
      learn(new RefundEvidence.RefundNotSeen("r-1"));
      clock.advance(Duration.ofMinutes(1));
      request("r-2", 5_000);

      learn(new RefundEvidence.RefundNotSeen("r-2"));

      assertThat(stateOf("r-2")).isEqualTo(RefundState.IN_DOUBT);
    }

    @Test
    void refundThatWasDeclinedIsOverAndLeavesTheMoney() {
      paid();
      request("r-1", 5_000);

      learn(new RefundEvidence.RefundDeclined("r-1", LIMIT));

      assertThat(find().state()).isEqualTo(PaymentState.PAID);
      assertThat(stateOf("r-1")).isEqualTo(RefundState.DECLINED);
      assertThat(journal.refund(ORDER, "r-1").orElseThrow().refusal()).isEqualTo(LIMIT);
      assertThat(request("r-1", 5_000).changed()).isFalse();
      assertThat(request("r-2", 5_000).changed()).isTrue();
    }

    @Test
    void refundThatWasNotSentMayBeAskedForAgainWithAnotherAmount() {
      paid();
      request("r-1", 5_000);
      learn(new RefundEvidence.RefundNotDone("r-1", Phase.PREPARED, "Connection refused"));

      assertThat(request("r-1", 7_000).changed()).isTrue();
      learn(new RefundEvidence.Refunded("r-1"));

      assertThat(find().refunded()).isEqualTo(7_000);
    }

    @Test
    void doubtAfterAPartWasGivenBackLeavesThePartGivenBack() {
      paid();
      refund("r-1", 5_000);
      request("r-2", 5_000);

      learn(new RefundEvidence.RefundDoubt("r-2", Phase.SENT, null, "timeout"));

      assertThat(find().state()).isEqualTo(PaymentState.PARTLY_CANCELLED);
      assertThat(find().refunded()).isEqualTo(5_000);
    }

    @Test
    void refundsOfOtherOrdersAreNotMixedUp() {
      paid();
      open(PaymentRequest.of("order-2", "홍차", 15_000));
      learn("order-2", claim());
      learn("order-2", new ChargeEvidence.Approved(APPROVAL));
      refund("r-1", 5_000);

      assertThat(journal.refund("order-2", "r-1")).isEmpty();
      assertThat(journal.find("order-2").orElseThrow().refunded()).isZero();
    }

    private RefundState stateOf(String refundId) {
      return journal.refund(ORDER, refundId).orElseThrow().state();
    }
  }

  @Nested
  class Leasing {

    @Test
    void openPaymentIsLookedAtWhenItsTimeIsOver() {
      open(REQUEST);

      assertThat(dueAfter(Duration.ofHours(23))).isEmpty();
      assertThat(dueAfter(Duration.ofHours(1))).containsExactly(ORDER);
    }

    @Test
    void whatIsLeasedIsTakenByNobodyElseUntilTheLeaseIsOver() {
      open(REQUEST);
      clock.advance(Duration.ofDays(1));

      assertThat(journal.leaseDue(LEASE, 10)).containsExactly(ORDER);
      assertThat(journal.leaseDue(LEASE, 10)).isEmpty();
      assertThat(dueAfter(LEASE)).containsExactly(ORDER);
    }

    @Test
    void notMoreIsTakenThanWanted() {
      IntStream.range(0, 5)
          .forEach(number -> open(PaymentRequest.of("order-" + number, "tea", 100)));
      clock.advance(Duration.ofDays(1));

      assertThat(journal.leaseDue(LEASE, 2)).hasSize(2);
      assertThat(journal.leaseDue(LEASE, 10)).hasSize(3);
    }

    @Test
    void callThatNobodyFinishedIsLookedAtAfterItsTime() {
      open(REQUEST);
      learn(new ClaimEvidence.Claimed(clock.instant().plusSeconds(35)));

      assertThat(dueAfter(Duration.ofSeconds(34))).isEmpty();
      assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(ORDER);
    }

    @Test
    void paymentThatIsSettledIsLeftAlone() {
      paid();

      assertThat(dueAfter(Duration.ofDays(365))).isEmpty();
    }

    @Test
    void declineInTheWindowIsLeftAloneOnceItsTimeIsOver() {
      open(REQUEST);
      learn(new ClaimEvidence.WindowDeclined(LIMIT, Browser.UNKNOWN));
      clock.advance(Duration.ofHours(24));

      learn(new ClaimEvidence.TimeToLiveOver(Duration.ofHours(24)));

      assertThat(find().state()).isEqualTo(PaymentState.DECLINED);
      assertThat(dueAfter(Duration.ofDays(365))).isEmpty();
    }
  }

  @Nested
  class Events {

    @Test
    void areHeardInTheirOrderAndOnce() {
      open(REQUEST);
      learn(new ClaimEvidence.WindowClosed(Browser.UNKNOWN));
      learn(claim());
      learn(new ChargeEvidence.Doubt(Phase.SENT, null, "timeout"));
      learn(new ChargeEvidence.Approved(APPROVAL));

      assertThat(heard())
          .containsExactly(
              new PaymentAbandoned(ORDER, 15_000, clock.instant()),
              new PaymentInDoubt(ORDER, 15_000, clock.instant()),
              new PaymentCompleted(ORDER, 15_000, clock.instant()));
      assertThat(heard()).isEmpty();
    }

    @Test
    void observerThatFailsHasHeardNothing() {
      paid();
      Told event = journal.undelivered(ORDER).get(0);

      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  journal.deliver(
                      event,
                      refused -> {
                        throw new IllegalStateException("no");
                      }));

      assertThat(journal.undelivered(ORDER)).containsExactly(event);
    }

    @Test
    void eventThatWasPutOffComesAgainLaterAndLater() {
      paid();
      Told event = journal.undelivered(ORDER).get(0);

      journal.postpone(event.id());
      assertThat(journal.undelivered(ORDER)).isEmpty();
      assertThat(journal.undelivered(10)).isEmpty();
      clock.advance(Duration.ofSeconds(1));
      assertThat(journal.undelivered(ORDER)).containsExactly(event);

      journal.postpone(event.id());
      clock.advance(Duration.ofMillis(1999));
      assertThat(journal.undelivered(ORDER)).isEmpty();
      clock.advance(Duration.ofMillis(1));
      assertThat(journal.undelivered(10)).containsExactly(ORDER);
    }

    @Test
    void eventIsNeverPutOffForLongerThanTenMinutes() {
      paid();
      Told event = journal.undelivered(ORDER).get(0);
      for (int attempt = 0; attempt < 70; attempt++) {
        journal.postpone(event.id());
      }

      clock.advance(Duration.ofMinutes(10));

      assertThat(journal.undelivered(ORDER)).containsExactly(event);
    }

    @Test
    void laterEventOfTheSameOrderWaitsForTheEarlier() {
      paid();
      refund("r-1", 5_000);
      List<Told> events = journal.undelivered(ORDER);
      List<PaymentEvent> heard = new ArrayList<>();

      journal.deliver(events.get(1), heard::add);
      assertThat(heard).isEmpty();
      journal.deliver(events.get(0), heard::add);
      journal.deliver(events.get(1), heard::add);

      assertThat(heard).hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentCancelled.class);
    }

    @Test
    void otherOrdersDoNotWait() {
      paid();
      journal.postpone(journal.undelivered(ORDER).get(0).id());
      open(PaymentRequest.of("order-2", "tea", 100));
      learn("order-2", new ClaimEvidence.WindowClosed(Browser.UNKNOWN));

      assertThat(journal.undelivered(10)).containsExactly("order-2");
    }

    @Test
    void eventThatWasHeardIsNotHeardAgain() {
      paid();
      Told event = journal.undelivered(ORDER).get(0);
      List<PaymentEvent> heard = new ArrayList<>();

      journal.deliver(event, heard::add);
      journal.deliver(event, heard::add);
      journal.postpone(event.id());

      assertThat(heard).hasSize(1);
      assertThat(journal.undelivered(10)).isEmpty();
    }
  }

  @Nested
  class EvidenceThatIsChosenUnderTheLock {

    @Test
    void isChosenFromWhatIsKnown() {
      open(REQUEST);

      Transition.Result result =
          journal.transition(
              ORDER,
              known ->
                  known.payment().amount() == 15_000
                      ? Optional.of(new ClaimEvidence.WindowClosed(Browser.UNKNOWN))
                      : Optional.empty());

      assertThat(result.changed()).isTrue();
      assertThat(result.evidence()).isInstanceOf(ClaimEvidence.WindowClosed.class);
      assertThat(result.told()).isEqualTo(journal.undelivered(ORDER));
      assertThat(find().state()).isEqualTo(PaymentState.ABANDONED);
    }

    @Test
    void isNoneAndNothingIsStored() {
      open(REQUEST);

      Transition.Result result = journal.transition(ORDER, known -> Optional.empty());

      assertThat(result).isEqualTo(new Transition.Result(null, false, find(), List.of()));
      assertThat(journal.history(ORDER)).isEmpty();
    }

    @Test
    void isOfAnOrderThatWasOpened() {
      assertThatExceptionOfType(UnknownOrderException.class)
          .isThrownBy(() -> journal.transition("nobody's", known -> Optional.empty()));
    }
  }

  @Nested
  @DisplayName("Rule 7: of many at the same time, one alone is the first")
  class Together {

    @Test
    void oneOfSixteenClaimsWins() {
      open(REQUEST);

      List<Boolean> won = together(16, () -> learn(claim()).changed());

      assertThat(won).filteredOn(winner -> winner).hasSize(1);
      assertThat(journal.history(ORDER)).hasSize(16);
    }

    @Test
    void oneOfSixteenApprovalsIsTold() {
      claimed();

      together(16, () -> learn(new ChargeEvidence.Approved(APPROVAL)).changed());

      assertThat(heard()).hasSize(1);
    }

    @Test
    void oneOfEightRefundsWins() {
      paid();
      AtomicInteger number = new AtomicInteger();

      List<Boolean> won =
          together(8, () -> request("r-" + number.incrementAndGet(), 10_000).changed());

      assertThat(won).filteredOn(winner -> winner).hasSize(1);
      assertThat(find().state()).isEqualTo(PaymentState.CANCELLING);
    }

    @Test
    void eventIsHeardByOneDeliveryOfEight() {
      paid();
      Told event = journal.undelivered(ORDER).get(0);
      AtomicInteger heard = new AtomicInteger();

      together(
          8,
          () -> {
            journal.deliver(event, told -> heard.incrementAndGet());
            return null;
          });

      assertThat(heard).hasValue(1);
    }

    @Test
    void duePaymentIsLeasedByOneNodeOfFour() {
      open(REQUEST);
      clock.advance(Duration.ofDays(1));

      List<List<String>> leased = together(4, () -> journal.leaseDue(LEASE, 10));

      assertThat(leased.stream().flatMap(List::stream)).containsExactly(ORDER);
    }

    private <T> List<T> together(int threads, Callable<T> work) {
      CyclicBarrier start = new CyclicBarrier(threads);
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      try {
        List<Future<T>> futures = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          futures.add(
              executor.submit(
                  () -> {
                    start.await();
                    return work.call();
                  }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
          results.add(future.get(30, TimeUnit.SECONDS));
        }
        return results;
      } catch (Exception failed) {
        throw new AssertionError("one of the threads failed", failed);
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private Payment open(PaymentRequest request) {
    return journal.open(Opening.of(request), clock.instant().plus(Duration.ofHours(24)));
  }

  private Payment find() {
    return journal.find(ORDER).orElseThrow();
  }

  private Evidence claim() {
    return new ClaimEvidence.Claimed(clock.instant().plusSeconds(35));
  }

  private Transition.Result learn(Evidence evidence) {
    return learn(ORDER, evidence);
  }

  private Transition.Result learn(String orderId, Evidence evidence) {
    return journal.transition(orderId, evidence);
  }

  private void claimed() {
    open(REQUEST);
    learn(claim());
  }

  private void paid() {
    claimed();
    learn(new ChargeEvidence.Approved(APPROVAL));
  }

  private void inDoubt() {
    claimed();
    learn(new ChargeEvidence.Doubt(Phase.SENT, null, "timeout"));
  }

  private Transition.Result request(String refundId, long amount) {
    return learn(
        new RefundEvidence.RefundRequested(
            refundId, amount, null, clock.instant().plusSeconds(35)));
  }

  private void refund(String refundId, long amount) {
    request(refundId, amount);
    learn(new RefundEvidence.Refunded(refundId));
  }

  private boolean openedBy(Browser browser) {
    boolean[] opener = new boolean[1];
    journal.transition(
        ORDER,
        known -> {
          opener[0] = known.openedBy(browser);
          return Optional.empty();
        });
    return opener[0];
  }

  private List<String> dueAfter(Duration wait) {
    clock.advance(wait);
    return journal.leaseDue(LEASE, 10);
  }

  private List<PaymentEvent> heard() {
    List<PaymentEvent> heard = new ArrayList<>();
    journal.undelivered(ORDER).forEach(event -> journal.deliver(event, heard::add));
    return heard;
  }
}

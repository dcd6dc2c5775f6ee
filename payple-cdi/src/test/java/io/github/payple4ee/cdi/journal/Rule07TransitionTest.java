// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.PaymentState.ABANDONED;
import static io.github.payple4ee.PaymentState.CANCELLED;
import static io.github.payple4ee.PaymentState.CANCELLING;
import static io.github.payple4ee.PaymentState.CHARGING;
import static io.github.payple4ee.PaymentState.CONFIRMING;
import static io.github.payple4ee.PaymentState.DECLINED;
import static io.github.payple4ee.PaymentState.EXPIRED;
import static io.github.payple4ee.PaymentState.IN_DOUBT;
import static io.github.payple4ee.PaymentState.NEEDS_REVIEW;
import static io.github.payple4ee.PaymentState.NOT_CHARGED;
import static io.github.payple4ee.PaymentState.OPEN;
import static io.github.payple4ee.PaymentState.PAID;
import static io.github.payple4ee.PaymentState.PARTLY_CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of all states and all evidence about the charge. */
@DisplayName("Rule 7: one transition; the first wins, the rest are no-ops with a history line")
class Rule07TransitionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Backoff BACKOFF =
      new Backoff(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)));
  private static final Approval APPROVAL = new Approval(null, "trade", null, null, null, null);
  private static final Refusal LIMIT = new Refusal("3112", "한도가 초과하였습니다.");
  // nothing leads to a registered card yet
  private static final Set<PaymentState> STATES =
      EnumSet.complementOf(EnumSet.of(PaymentState.CARD_REGISTERED));
  private static final Instant NEVER = null;

  /** What a piece of evidence does: from these states to that one, with this event. */
  private record Effect(
      Evidence evidence,
      Set<PaymentState> from,
      PaymentState to,
      Class<? extends PaymentEvent> emits) {

    @Override
    public String toString() {
      return evidence.kind().code() + " " + from + " -> " + to;
    }
  }

  static Stream<Effect> effects() {
    return Stream.of(
        new Effect(
            new WindowEvidence.WindowOpened(LATER, "http://localhost:8090", Browser.UNKNOWN, false),
            EnumSet.of(OPEN, ABANDONED, DECLINED, NOT_CHARGED),
            OPEN,
            null),
        new Effect(
            new ClaimEvidence.Claimed(LATER),
            EnumSet.of(OPEN, ABANDONED, DECLINED),
            CONFIRMING,
            null),
        new Effect(new ClaimEvidence.ClaimUnconfirmed("not there", LATER), Set.of(), null, null),
        new Effect(new ClaimEvidence.ClaimRefused("no key", false), Set.of(), null, null),
        new Effect(new ClaimEvidence.CardUnknown("not known"), Set.of(), null, null),
        new Effect(new ClaimEvidence.ClaimDeferred("too soon"), Set.of(), null, null),
        new Effect(
            new WindowEvidence.WindowClosed(Browser.UNKNOWN),
            EnumSet.of(OPEN),
            ABANDONED,
            PaymentAbandoned.class),
        new Effect(
            new WindowEvidence.WindowDeclined(LIMIT, Browser.UNKNOWN),
            EnumSet.of(OPEN, ABANDONED),
            DECLINED,
            PaymentDeclined.class),
        new Effect(
            new WindowEvidence.Expired(Duration.ofHours(24)),
            EnumSet.of(OPEN, ABANDONED),
            EXPIRED,
            null),
        // of a payment in the window; of a charge in ChargeTransitionTest
        new Effect(new ChargeEvidence.ChargeRequested("digest", LATER), Set.of(), null, null),
        new Effect(
            new ChargeEvidence.Approved(APPROVAL),
            EnumSet.of(
                OPEN,
                CONFIRMING,
                CHARGING,
                DECLINED,
                IN_DOUBT,
                NOT_CHARGED,
                NEEDS_REVIEW,
                ABANDONED,
                EXPIRED),
            PAID,
            PaymentCompleted.class),
        new Effect(
            new ChargeEvidence.Declined(LIMIT),
            EnumSet.of(CONFIRMING, CHARGING, IN_DOUBT),
            DECLINED,
            PaymentDeclined.class),
        new Effect(
            new ChargeEvidence.NotSent(Phase.AUTHENTICATED, "refused"),
            EnumSet.of(CONFIRMING, CHARGING),
            OPEN,
            null),
        new Effect(
            new DoubtEvidence.Mismatched(null, "another amount"),
            EnumSet.of(CONFIRMING, CHARGING),
            IN_DOUBT,
            PaymentMismatched.class),
        new Effect(new ChargeEvidence.Superseded("NotSent"), Set.of(), null, null),
        new Effect(
            new ChargeEvidence.KeyRejected(LIMIT), EnumSet.of(CONFIRMING, CHARGING), OPEN, null),
        new Effect(
            new ChargeEvidence.NotProcessed(LIMIT), EnumSet.of(CONFIRMING, CHARGING), OPEN, null),
        new Effect(
            new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"),
            EnumSet.of(CONFIRMING, CHARGING),
            IN_DOUBT,
            PaymentInDoubt.class),
        // the first time; the second is in JournalContract
        new Effect(new DoubtEvidence.NotFound(LIMIT), Set.of(), null, null),
        new Effect(new DoubtEvidence.LookupInconclusive(null, "HTTP 500"), Set.of(), null, null),
        new Effect(
            new DoubtEvidence.Contradicted(null, "Payple charged 1 won"),
            EnumSet.of(
                OPEN, CONFIRMING, CHARGING, DECLINED, IN_DOUBT, NOT_CHARGED, ABANDONED, EXPIRED),
            NEEDS_REVIEW,
            PaymentNeedsReview.class));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void evidenceMovesAPaymentInItsOwnStatesAlone(Effect effect) {
    for (PaymentState state : STATES) {
      Transition transition = apply(effect.evidence(), state, NEVER);

      boolean moves = effect.from().contains(state);
      assertThat(transition.result().changed()).as("changed from " + state).isEqualTo(moves);
      assertThat(transition.result().payment().state())
          .as("from " + state)
          .isEqualTo(moves ? effect.to() : state);
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void everyEvidenceLeavesOneLineWhateverItDoes(Effect effect) {
    for (PaymentState state : STATES) {
      Transition transition = apply(effect.evidence(), state, NEVER);

      assertThat(transition.lines())
          .as("from " + state)
          .singleElement()
          .extracting(HistoryRow::line)
          .satisfies(line -> assertThat(line.from()).isEqualTo(state))
          .satisfies(line -> assertThat(line.to()).isEqualTo(transition.result().payment().state()))
          .satisfies(
              line -> assertThat(line.evidence()).isEqualTo(effect.evidence().kind().code()));
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void onlyARealChangeIsReportedAndOnlyOnce(Effect effect) {
    for (PaymentState state : STATES) {
      Transition transition = apply(effect.evidence(), state, NEVER);

      boolean emits = effect.from().contains(state) && effect.emits() != null;
      assertThat(transition.events())
          .as("from " + state)
          .extracting(event -> event.entry().event())
          .extracting(event -> (Object) event.getClass())
          .isEqualTo(emits ? List.of(effect.emits()) : List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void sameEvidenceTwiceEmitsOnce(Effect effect) {
    for (PaymentState state : effect.from()) {
      PaymentRow row = row(state, NEVER);
      Transition.apply(row, effect.evidence(), BACKOFF, NOW);

      Transition second = Transition.apply(row, effect.evidence(), BACKOFF, NOW);

      assertThat(second.events()).as("from " + state).isEmpty();
    }
  }

  @Test
  void afterADeclineByPaypleAnotherCardMayDoButNotAnotherClaim() {
    assertThat(apply(new ClaimEvidence.Claimed(LATER), DECLINED, NOW).result().changed()).isFalse();
    assertThat(
            apply(
                    new WindowEvidence.WindowOpened(
                        LATER, "http://localhost:8090", Browser.UNKNOWN, false),
                    DECLINED,
                    NOW)
                .result()
                .payment())
        .satisfies(
            payment -> {
              assertThat(payment.state()).isEqualTo(OPEN);
              assertThat(payment.requestedAt()).isEmpty();
            });
  }

  @Test
  void mismatchIsReportedInEveryStateAndOnceForAnOrder() {
    Evidence mismatch = new ClaimEvidence.ClaimRefused("claims another amount", true);
    for (PaymentState state : STATES) {
      PaymentRow row = row(state, NEVER);

      Transition first = Transition.apply(row, mismatch, BACKOFF, NOW);
      Transition second = Transition.apply(row, mismatch, BACKOFF, NOW);

      assertThat(first.events())
          .singleElement()
          .extracting(event -> event.entry().event())
          .isEqualTo(new PaymentMismatched("order-1", 15_000, "claims another amount", NOW));
      assertThat(second.events()).isEmpty();
      assertThat(first.result().payment().state()).isEqualTo(state);
    }
  }

  @Test
  void whatOthersInventedDoesNotSilenceTheBrowserThatOpenedTheWindow() {
    Browser windowOwner = new Browser("owner");
    PaymentRow row = row(OPEN, NOW);
    row.binding().bind(windowOwner, true, false, NOW);
    row.become(PAID);
    Transition.apply(row, refused(new Browser("another")), BACKOFF, NOW);

    Transition first = Transition.apply(row, refused(windowOwner), BACKOFF, NOW);
    Transition second = Transition.apply(row, refused(windowOwner), BACKOFF, NOW);
    Transition others = Transition.apply(row, refused(Browser.UNKNOWN), BACKOFF, NOW);

    assertThat(first.events())
        .singleElement()
        .extracting(event -> event.entry().event())
        .isEqualTo(new PaymentNeedsReview("order-1", 15_000, NOW));
    assertThat(second.events()).isEmpty();
    assertThat(others.events()).isEmpty();
  }

  private static Evidence refused(Browser sender) {
    return new ClaimEvidence.ClaimRefused("names another transaction", true, sender);
  }

  @Test
  void secondAbsenceWithTimeBetweenMovesADoubtAlone() {
    for (PaymentState state : STATES) {
      PaymentRow row = row(state, NOW);
      Transition.apply(row, new DoubtEvidence.NotFound(LIMIT), BACKOFF, NOW);

      Transition second =
          Transition.apply(row, new DoubtEvidence.NotFound(LIMIT), BACKOFF, NOW.plusSeconds(30));

      assertThat(second.result().payment().state())
          .isEqualTo(state == IN_DOUBT ? NOT_CHARGED : state);
      assertThat(second.events().stream().map(event -> event.entry().event()).map(Object::getClass))
          .isEqualTo(state == IN_DOUBT ? List.of(PaymentNotCharged.class) : List.of());
    }
  }

  @Test
  void refundIsAskedForWhileMoneyIsWithTheShopAlone() {
    Evidence request = new RefundEvidence.RefundRequested("r-1", 500, null, LATER);
    for (PaymentState state : STATES) {
      Transition transition = apply(request, state, NOW);

      assertThat(transition.result().changed())
          .as("from " + state)
          .isEqualTo(EnumSet.of(PAID, PARTLY_CANCELLED).contains(state));
    }
  }

  @Test
  void whatIsLearnedOfARefundThatWasNotRequestedChangesNothing() {
    List<Evidence> learned =
        List.of(
            new RefundEvidence.Refunded("r-1"),
            new RefundEvidence.RefundDeclined("r-1", LIMIT),
            new RefundDoubtEvidence.RefundNotFound("r-1"),
            new RefundEvidence.RefundNotSent("r-1", Phase.PREPARED, "refused"),
            new RefundDoubtEvidence.RefundDoubt("r-1", Phase.SENT, null, "timeout"));
    for (PaymentState state : STATES) {
      for (Evidence evidence : learned) {
        Transition transition = apply(evidence, state, NOW);

        assertThat(transition.result().changed()).as(evidence.kind().code() + state).isFalse();
        assertThat(transition.result().payment().refunded()).isZero();
        assertThat(transition.events()).isEmpty();
        assertThat(transition.lines()).hasSize(1);
      }
    }
  }

  @Test
  void secondChargeIsReportedOnceAndMovesNothing() {
    Evidence twice = new DoubtEvidence.DuplicateCharge("another");
    for (PaymentState state : STATES) {
      PaymentRow row = row(state, NOW);

      boolean charged = state.charged() || state == CANCELLED;
      Transition first = Transition.apply(row, twice, BACKOFF, NOW);
      Transition second = Transition.apply(row, twice, BACKOFF, NOW);

      assertThat(first.result().payment().state()).isEqualTo(state);
      assertThat(first.events()).as("from " + state).hasSize(charged ? 1 : 0);
      assertThat(second.events()).isEmpty();
    }
  }

  @Test
  void tableLeavesNoEvidenceOut() {
    Set<Class<?>> inTheTable =
        effects().map(effect -> effect.evidence().getClass()).collect(Collectors.toSet());

    assertThat(inTheTable)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ClaimEvidence.class, ChargeEvidence.class)
                .flatMap(EvidenceClasses::of)
                // one emits without a change, one plans without a line: tests of their own
                .filter(kind -> kind != DoubtEvidence.DuplicateCharge.class)
                .filter(kind -> kind != ClaimEvidence.ClaimReceived.class)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void claimThatIsAboutToBeLookedUpPlansALookupUnlessItIsKnownAndLeavesNoLine(PaymentState state) {
    Instant soon = NOW.plusSeconds(35);

    PaymentRow row = row(state, NOW);
    Transition transition =
        Transition.apply(row, new ClaimEvidence.ClaimReceived(soon), BACKOFF, NOW);

    boolean awaited = EnumSet.of(OPEN, ABANDONED, DECLINED, EXPIRED).contains(state);
    assertThat(row.plan().nextCheckAt()).contains(awaited ? soon : LATER);
    assertThat(transition.result().payment().state()).isEqualTo(state);
    assertThat(transition.lines()).isEmpty();
    assertThat(transition.events()).isEmpty();
  }

  @Test
  void cancellingAndCancelledAreNotLeftByEvidenceOfACharge() {
    effects()
        .forEach(
            effect ->
                assertThat(effect.from())
                    .doesNotContain(PAID, CANCELLING, PARTLY_CANCELLED, CANCELLED));
  }

  private static Transition apply(Evidence evidence, PaymentState state, Instant requestedAt) {
    return Transition.apply(row(state, requestedAt), evidence, BACKOFF, NOW);
  }

  private static PaymentRow row(PaymentState state, Instant requestedAt) {
    PaymentRow row =
        new PaymentRow(
            NewPayment.of(PaymentRequest.of("order-1", "Green tea", 15_000)), NOW, LATER);
    row.become(state);
    row.request().at(requestedAt);
    return row;
  }
}

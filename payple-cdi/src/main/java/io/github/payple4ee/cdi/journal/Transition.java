// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentEvent;
import io.github.payple4ee.event.PaymentNeedsReview;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One piece of evidence at work on one payment, while the row is locked: collects what is to be
 * stored with the change.
 */
public final class Transition {

  private static final System.Logger LOG = System.getLogger(Transition.class.getName());

  final PaymentRow row;
  final Instant now;
  private final PaymentState from;
  private final Evidence evidence;
  private final Backoff backoff;
  private final List<HistoryRow> lines = new ArrayList<>();
  private final List<EventRow> events = new ArrayList<>();
  private boolean changed;

  Transition(PaymentRow row, Evidence evidence, Backoff backoff, Instant now) {
    this.row = row;
    this.now = now;
    this.from = row.state();
    this.evidence = evidence;
    this.backoff = backoff;
    if (evidence.kind().acceptedIn().contains(from)) {
      evidence.apply(this);
    } else {
      ignored();
    }
    planWhatWaits();
    destroyFutileClaim();
    row.plan().laneOf(row.state());
  }

  /**
   * A card that a browser named is of no use when the order came to nothing and is not looked up
   * any more.
   */
  private void destroyFutileClaim() {
    if (row.registersCard()
        && !row.plan().watched()
        && in(PaymentState.DECLINED, PaymentState.NOT_CHARGED, PaymentState.EXPIRED)) {
      row.destroyClaim();
    }
  }

  /**
   * The refund of a late payment and the removal of its card share a plan: what one of them ends is
   * planned again for the other.
   */
  private void planWhatWaits() {
    if (!row.plan().watched()
        && (owesMoney() || removesCard() || row.cardAwaited())
        && row.pendingRefund().isEmpty()) {
      checkAt(now);
    }
  }

  private boolean owesMoney() {
    return row.autoRefundDue() && row.state().charged();
  }

  private boolean removesCard() {
    // cards are read with a statement of their own, which no charge and no claim needs
    boolean mayEndAPlan =
        !(evidence instanceof ChargeEvidence || evidence instanceof ClaimEvidence);
    return mayEndAPlan && row.card().filter(card -> card.state() == CardState.REMOVING).isPresent();
  }

  /**
   * Takes the month that a payment in the window is for when Payple is about to be asked for the
   * money, and that of any payment that turns out to be charged without having it. What another
   * order has is not taken: the money moved all the same, and a person decides which charge is
   * given back.
   *
   * @param holders finds the order that has a month
   */
  void takeMonth(Function<MonthGuard, Optional<String>> holders) {
    boolean asked = changed && !from.charged() && in(PaymentState.CONFIRMING, PaymentState.PAID);
    MonthGuard missing = asked && row.forMonth() ? row.missingMonth() : MonthGuard.NONE;
    if (missing.ofBuyer() != null) {
      holders
          .apply(missing.buyers())
          .ifPresentOrElse(this::monthChargedTwice, () -> row.takeMonth(missing.buyers()));
    }
    if (missing.ofCard() != null && holders.apply(missing.cards()).isEmpty()) {
      row.takeMonth(missing.cards());
    }
  }

  private void monthChargedTwice(String other) {
    if (in(PaymentState.PAID) && !row.autoRefundDue()) {
      write(
          null,
          null,
          "order " + other + " is for the same buyer and month; see which one to refund");
      emit(new PaymentNeedsReview(row.orderId(), row.amount(), now));
    }
  }

  boolean in(PaymentState... states) {
    return List.of(states).contains(row.state());
  }

  /** Moves the payment, with a line of history. */
  void become(
      PaymentState to, @Nullable Phase phase, @Nullable String code, @Nullable String message) {
    if (to != row.state()) {
      row.declinedByBrowser(false);
      if (to == PaymentState.IN_DOUBT) {
        row.doubt(code, message);
      }
    }
    assert to == row.state() || evidence.kind().leadsTo().contains(to)
        : evidence.kind() + " does not lead to " + to;
    row.become(to);
    changed = true;
    note(phase, code, message);
  }

  /** Leaves the payment as it is, with a line of history. */
  void note(@Nullable Phase phase, @Nullable String code, @Nullable String message) {
    boolean anybodys = evidence instanceof ClaimEvidence || evidence instanceof WebhookEvidence;
    boolean futile = anybodys && row.state() == from;
    if (!futile) {
      write(phase, code, message);
    } else if (row.noise().writes(now)) {
      write(phase, code, row.noise().added(message));
    }
  }

  private void write(@Nullable Phase phase, @Nullable String code, @Nullable String message) {
    HistoryLine line =
        new HistoryLine(
            now,
            from,
            row.state(),
            evidence.kind().code(),
            phase,
            Texts.fittingCode(code),
            Texts.fitting(message));
    lines.add(new HistoryRow(row.nextLine(), line));
    // what is only begun is told by what becomes of it
    boolean news =
        changed && !in(PaymentState.CONFIRMING, PaymentState.CHARGING, PaymentState.CANCELLING);
    LOG.log(
        news ? System.Logger.Level.INFO : System.Logger.Level.DEBUG,
        () ->
            row.orderId()
                + " "
                + line.from()
                + " -> "
                + line.to()
                + " by "
                + line.evidence()
                + (phase == null ? "" : ", " + phase)
                + (code == null ? "" : ", " + line.code()));
  }

  /** The payment was charged without a word of the card that it was to register: asked for now. */
  void awaitCard() {
    if (row.registersCard()) {
      row.cardAwaited(true);
      checkAt(now);
    }
  }

  /** Somebody else was first. */
  void ignored() {
    note(null, null, "no change: the payment is " + row.state());
  }

  void emit(PaymentEvent event) {
    events.add(new EventRow(row.nextEvent(), event));
  }

  void settled() {
    row.plan().settled();
  }

  void checkAt(Instant when) {
    row.plan().checkAt(when);
  }

  /** Plans the next lookup, unless this one was not the planned one; false after the last. */
  boolean checkLater() {
    if (row.plan().lookupPlanned()) {
      // somebody asked out of turn
      return true;
    }
    Optional<Duration> wait = backoff.after(row.plan().countLookup());
    row.plan().checkAt(wait.map(now::plus).orElse(null));
    return wait.isPresent();
  }

  /** Plans the next try, the last wait again and again; for what may be repeated for ever. */
  void checkAgain() {
    if (!checkLater()) {
      row.plan().checkAt(now.plus(backoff.longest()));
    }
  }

  /** Plans a lookup for now, unless there was one a moment ago; false when one is planned. */
  boolean lookSoon() {
    return row.plan().lookSoon(now);
  }

  /** Payple says "not found": true when it said so before, long enough ago to be believed. */
  boolean absentAgain() {
    Optional<Instant> since = row.plan().absentSince();
    if (since.isEmpty()) {
      row.plan().absentSince(now);
      return false;
    }
    return !now.isBefore(since.get().plus(backoff.betweenAbsences()));
  }

  List<HistoryRow> lines() {
    return lines;
  }

  List<EventRow> events() {
    return events;
  }

  Result result() {
    return new Result(
        evidence,
        changed,
        row.payment(),
        new Held(row),
        events.stream().map(EventRow::entry).toList());
  }

  /** What is known when nothing is done. */
  static Result none(PaymentRow row) {
    return new Result(null, false, row.payment(), new Held(row), List.of());
  }

  /**
   * What came of a piece of evidence.
   *
   * @param evidence the evidence; null when there was none
   * @param changed whether it was the first to say so
   * @param payment the payment afterwards
   * @param held the payment afterwards, for the code that records what comes of it
   * @param events the events that were stored with the change
   */
  public record Result(
      @Nullable Evidence evidence,
      boolean changed,
      Payment payment,
      Held held,
      List<OutboxEntry> events) {}
}

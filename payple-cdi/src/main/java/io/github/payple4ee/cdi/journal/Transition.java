// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies one piece of evidence to one payment while the row is locked. It collects the history
 * entries and events that are stored with the change.
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

  private Transition(PaymentRow row, Evidence evidence, Backoff backoff, Instant now) {
    this.row = row;
    this.now = now;
    this.from = row.state();
    this.evidence = evidence;
    this.backoff = backoff;
  }

  /** Applies evidence to a payment. Evidence that its state does not accept is recorded alone. */
  static Transition apply(PaymentRow row, Evidence evidence, Backoff backoff, Instant now) {
    Transition transition = new Transition(row, evidence, backoff, now);
    if (evidence.kind().acceptedIn().contains(transition.from)) {
      evidence.apply(transition);
    } else {
      transition.ignored();
    }
    Cleanup.after(transition);
    row.plan().laneOf(row.state());
    return transition;
  }

  /** The evidence that is applied. */
  Evidence evidence() {
    return evidence;
  }

  Backoff backoff() {
    return backoff;
  }

  /**
   * Whether the evidence requests the money, or says that it was charged, for a payment without a
   * charge so far.
   */
  boolean movesMoney() {
    return changed && !from.charged() && in(PaymentState.CONFIRMING, PaymentState.PAID);
  }

  boolean in(PaymentState... states) {
    return List.of(states).contains(row.state());
  }

  /** Changes the state of the payment, with a history entry. */
  void become(
      PaymentState to, @Nullable Phase phase, @Nullable String code, @Nullable String message) {
    if (to != row.state()) {
      row.declinedByBrowser(false);
      if (to == PaymentState.IN_DOUBT) {
        row.doubt().answer(code, message);
      }
    }
    assert to == row.state() || evidence.kind().leadsTo().contains(to)
        : evidence.kind() + " does not lead to " + to;
    row.become(to);
    changed = true;
    note(phase, code, message);
  }

  /** Adds a history entry, without a change of the state. */
  void note(@Nullable Phase phase, @Nullable String code, @Nullable String message) {
    boolean unverified = evidence instanceof ClaimEvidence || evidence instanceof WebhookEvidence;
    boolean futile = unverified && row.state() == from;
    if (!futile) {
      write(phase, code, message);
    } else if (row.noise().writes(now)) {
      write(phase, code, row.noise().added(message));
    }
  }

  /** Writes a history entry and a log line. */
  void write(@Nullable Phase phase, @Nullable String code, @Nullable String message) {
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
    LOG.log(
        changed ? LogLevels.of(from, row.state(), evidence.kind()) : System.Logger.Level.DEBUG,
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

  /**
   * Plans a lookup of the card, because Payple's answer to the charge does not name the card that
   * it was to register.
   */
  void awaitCard() {
    if (row.registersCard()) {
      row.card().awaited(true);
      checkAt(now);
    }
  }

  /** Records that the evidence has no effect in this state. */
  void ignored() {
    note(null, null, "no change: the payment is " + row.state());
  }

  /** Stores the events that the application does not observe as delivered. */
  void deliverUnobserved(ObservedEvents observed) {
    events.replaceAll(event -> event.deliveredUnless(observed));
  }

  void emit(PaymentEvent event) {
    events.add(new EventRow(row.nextEvent(), event));
  }

  /** Removes the planned lookup. */
  void clearSchedule() {
    row.plan().clear();
  }

  void checkAt(Instant when) {
    row.plan().checkAt(when);
  }

  /** Plans the next lookup after a planned one. Returns false after the last planned lookup. */
  boolean checkLater() {
    if (row.plan().lookupPlanned()) {
      // this lookup was an extra one and uses up none of the planned lookups
      return true;
    }
    Optional<Duration> wait = backoff.after(row.plan().countLookup());
    row.plan().checkAt(wait.map(now::plus).orElse(null));
    return wait.isPresent();
  }

  /** Plans the next attempt, without a limit: in the end the longest delay is repeated. */
  void checkAgain() {
    if (!checkLater()) {
      row.plan().checkAt(now.plus(backoff.longest()));
    }
  }

  /**
   * Plans a lookup for now, unless there was one a moment ago. Returns false when one is planned
   * already.
   */
  boolean lookSoon() {
    return row.plan().lookSoon(now);
  }

  /**
   * Records that Payple answers "not found". Returns true when it gave the same answer long enough
   * before, so that both together count.
   */
  boolean notFoundAgain() {
    return row.plan().notFoundAgain(now, backoff.betweenAbsences());
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
        events.stream().filter(event -> !event.delivered()).map(EventRow::entry).toList(),
        refunds(row));
  }

  /** The result without evidence: the payment is unchanged. */
  static Result none(PaymentRow row) {
    return new Result(null, false, row.payment(), new Held(row), List.of(), refunds(row));
  }

  private static List<RefundRecord> refunds(PaymentRow row) {
    return row.refunds().inMemory().stream().map(RefundRow::known).toList();
  }

  /**
   * The result of a transition.
   *
   * @param evidence the evidence; null when there was none
   * @param changed whether it had an effect on the payment
   * @param payment the payment afterwards
   * @param held the payment afterwards, for the code that records the result of a call
   * @param events the events that were stored with the change and are to be delivered
   * @param refunds the refunds of the payment afterwards, if the evidence was about refunds
   */
  public record Result(
      @Nullable Evidence evidence,
      boolean changed,
      Payment payment,
      Held held,
      List<OutboxEntry> events,
      List<RefundRecord> refunds) {

    /** A refund, if the evidence was about refunds. */
    public Optional<RefundRecord> refund(String refundId) {
      return refunds.stream()
          .filter(known -> known.refund().refundId().equals(refundId))
          .findFirst();
    }
  }
}

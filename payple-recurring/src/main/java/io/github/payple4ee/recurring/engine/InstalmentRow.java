// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.InstalmentState;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A row of {@code payple_instalment}. */
final class InstalmentRow {

  static final int FIRST_ATTEMPTS = 0;
  static final int RETRIES = 1;
  static final List<Integer> LANES = List.of(FIRST_ATTEMPTS, RETRIES);

  String subscriptionId;
  int period;
  String payerNumber;
  PaymentMethod method;
  LocalDate dueDay;
  // the next period begins on this day: later than that nothing is charged by itself
  LocalDate periodEnd;
  YearMonth month;
  InstalmentState state;
  long amount;
  int planVersion;
  boolean firstPaid;
  // the amount was announced or charged
  boolean frozen;
  int attempt;
  int declines;
  int failures;
  // of the present ladder: a card that must not be charged again ends it
  int softDeclines;
  @Nullable LocalDate firstDecline;
  @Nullable LocalDate lastTry;
  @Nullable Instant noticeAt;
  @Nullable Instant notifiedAt;
  @Nullable Instant nextAt;
  int lane;
  // an operator or the buyer asked for the charge
  boolean asked;
  @Nullable Instant graceEnds;
  @Nullable String code;
  @Nullable String review;
  @Nullable WaivedBy waived;
  // an earlier attempt that was paid after all, while the present one is under way
  @Nullable Long paidBy;
  int version;

  String orderId() {
    return new OrderName(subscriptionId, period, attempt).text();
  }

  /** Nothing more is done by itself. */
  void rest(InstalmentState now) {
    state = now;
    nextAt = null;
    noticeAt = null;
    asked = false;
  }

  /** Is not charged. */
  void waive(WaivedBy reason) {
    rest(InstalmentState.WAIVED);
    waived = reason;
    graceEnds = null;
    review = null;
  }

  /**
   * Is charged as soon as the hours allow it, because an operator or the buyer asked for it. The
   * ladder and the grace days do not apply.
   */
  void ask(Instant at) {
    plan(InstalmentState.RETRY, at);
    graceEnds = null;
    review = null;
    asked = true;
  }

  /** Is charged at a time. */
  void plan(InstalmentState now, Instant at) {
    state = now;
    nextAt = at;
    lane = now == InstalmentState.RETRY ? RETRIES : FIRST_ATTEMPTS;
  }

  /** Is announced now as the first one that is paid, and charged a week later. */
  void announceFirstPaid(Instant now) {
    rest(InstalmentState.PLANNED);
    firstPaid = true;
    notifiedAt = null;
    noticeAt = now;
  }

  /** Waits for a manual review. */
  void review(InstalmentState now, String reason) {
    rest(now);
    review = reason.substring(0, Math.min(reason.length(), 300));
  }

  /**
   * Whether the buyer owes it after a decline, or because there was no card: also while another
   * charge of it is under way.
   */
  boolean dunned() {
    boolean waits =
        state == InstalmentState.RETRY || state == InstalmentState.DUE || state.underWay();
    return state == InstalmentState.FAILED
        || state == InstalmentState.NEEDS_CARD
        || (waits && (declines > 0 || asked));
  }

  /** Whether it is the turn from free to paid; one that was skipped or missed is not. */
  boolean endsFreeTime(LocalDate today) {
    // one that is not announced yet would be charged in a week, or not at all any more
    LocalDate charged = notifiedAt == null ? today.plusDays(Planner.FIRST_PAID_NOTICE) : today;
    return waived == null && review == null && !(coming() && periodOver(charged));
  }

  /** Whether it was neither charged nor skipped yet. */
  boolean coming() {
    return state == InstalmentState.PLANNED || state == InstalmentState.NOTIFIED;
  }

  /** Whether it was neither charged nor declined; trouble of the systems is no decline. */
  boolean notTried() {
    return coming() || (state == InstalmentState.RETRY && declines == 0 && !asked);
  }

  /** Whether it waits for a manual review, and nothing was sent. */
  boolean waitsForReview() {
    return state == InstalmentState.DUE && review != null;
  }

  /** Whether the next period has begun: nothing of this one is charged by itself any more. */
  boolean periodOver(LocalDate today) {
    return !periodEnd.isAfter(today);
  }

  boolean overdue(LocalDate today) {
    return state.open() && !dueDay.isAfter(today);
  }

  Instalment value() {
    boolean charged = lastTry != null || state == InstalmentState.CHARGING;
    boolean present = attempt == 1 || state.underWay() || state == InstalmentState.PAID;
    // after a decline the attempt is that of the next charge
    int latest = present ? attempt : attempt - 1;
    return new Instalment(
        subscriptionId,
        period,
        dueDay,
        state,
        amount,
        planVersion,
        attempt,
        charged ? new OrderName(subscriptionId, period, latest).text() : null,
        state.underWay() ? null : nextAt,
        code,
        review);
  }
}

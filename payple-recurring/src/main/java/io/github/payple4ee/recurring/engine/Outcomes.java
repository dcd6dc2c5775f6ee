// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.event.CardNeeded;
import io.github.payple4ee.recurring.event.DunningRecovered;
import io.github.payple4ee.recurring.event.InstalmentDeclined;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.recurring.event.RecurringEvent;
import io.github.payple4ee.recurring.schedule.DeclineAction;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import io.github.payple4ee.recurring.schedule.Retries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the result of a charge makes of an instalment and its subscription. It changes the rows, and
 * collects the events; the caller writes the rows and fires the events.
 */
final class Outcomes {

  private static final Duration AFTER_STOP = Duration.ofMinutes(15);

  private final InstalmentRow row;
  private final SubscriptionRow subscription;
  private final Plan plan;
  private final Instant now;
  private final LocalDate today;
  private final List<RecurringEvent> events = new ArrayList<>();

  /**
   * For one instalment.
   *
   * @param plan the version that it is charged by
   */
  Outcomes(InstalmentRow row, SubscriptionRow subscription, Plan plan, Instant now) {
    this.row = row;
    this.subscription = subscription;
    this.plan = plan;
    this.now = now;
    this.today = KoreanTime.day(now);
  }

  List<RecurringEvent> events() {
    return events;
  }

  /**
   * The buyer was charged.
   *
   * @param all the instalments of the subscription; empty when nothing was overdue
   */
  void paid(List<InstalmentRow> all) {
    row.rest(InstalmentState.PAID);
    row.graceEnds = null;
    row.code = null;
    row.lastTry = today;
    row.failures = 0;
    events.add(new InstalmentPaid(row.subscriptionId, row.period, row.orderId(), row.amount, now));
    if (subscription.state == SubscriptionState.TRIAL) {
      subscription.state = SubscriptionState.ACTIVE;
    } else if (subscription.overdue()
        && all.stream().noneMatch(other -> other.period != row.period && other.dunned())) {
      subscription.state = SubscriptionState.ACTIVE;
      events.add(new DunningRecovered(row.subscriptionId, row.period, now));
    }
  }

  /**
   * The buyer was not charged, and Payple said why.
   *
   * @param replaced whether the buyer has registered another card since the charge began
   */
  DeclineAction declined(Refusal refusal, boolean replaced) {
    DeclineAction action = DeclineAction.of(refusal.responseCode().codeClass());
    row.code = refusal.code();
    row.lastTry = today;
    // another charge has another order id
    row.attempt++;
    row.review = null;
    if (subscription.over()) {
      row.waive(WaivedBy.END);
      return action;
    }
    switch (action) {
      case RETRY_LATER -> retryLater(refusal);
      case RETRY_SOON -> trouble();
      case NEEDS_CARD -> cardRefused(refusal, replaced);
      case STOP_RUN -> row.plan(InstalmentState.RETRY, within(now.plus(AFTER_STOP)));
      case DOUBT, REVIEW ->
          row.review(
              InstalmentState.DUE,
              "Payple refused the charge with " + refusal.code() + ": it needs a manual review");
    }
    return action;
  }

  private void retryLater(Refusal refusal) {
    noteDecline();
    row.softDeclines++;
    if (row.firstDecline == null) {
      row.firstDecline = today;
    }
    Optional<LocalDate> day =
        // a try after the period's end would not be made
        Retries.afterSoftDecline(plan.ladder(), row.firstDecline, row.softDeclines, today)
            .filter(date -> !row.periodOver(date));
    Instant next = day.map(date -> KoreanTime.start(date, plan.hours())).orElse(null);
    if (next == null) {
      row.rest(InstalmentState.FAILED);
      beginGrace();
    } else {
      row.plan(InstalmentState.RETRY, next);
    }
    emitDeclined(refusal, next);
  }

  private void cardRefused(Refusal refusal, boolean replaced) {
    noteDecline();
    // the next card begins the ladder anew
    row.softDeclines = 0;
    row.firstDecline = null;
    if (replaced) {
      row.ask(within(now));
      emitDeclined(refusal, row.nextAt);
    } else {
      emitDeclined(refusal, null);
      needsCard();
    }
  }

  private void noteDecline() {
    row.declines++;
    row.failures = 0;
    row.asked = false;
    overdue();
  }

  private void emitDeclined(Refusal refusal, Instant next) {
    events.add(
        new InstalmentDeclined(
            row.subscriptionId, row.period, row.declines == 1, refusal, next, now));
  }

  private void overdue() {
    if (subscription.state == SubscriptionState.ACTIVE
        || subscription.state == SubscriptionState.TRIAL) {
      subscription.state = SubscriptionState.PAST_DUE;
    }
  }

  private void beginGrace() {
    if (row.graceEnds == null && subscription.state == SubscriptionState.PAST_DUE) {
      row.graceEnds = KoreanTime.start(today.plusDays(plan.graceDays()), plan.hours());
    }
  }

  /** There is nothing that could be charged. */
  void needsCard() {
    if (subscription.over()) {
      row.waive(WaivedBy.END);
      return;
    }
    row.rest(InstalmentState.NEEDS_CARD);
    overdue();
    beginGrace();
    events.add(new CardNeeded(row.subscriptionId, row.period, now));
  }

  /** The charge was not made, for reasons that are not the buyer's. */
  void trouble() {
    if (subscription.over()) {
      row.waive(WaivedBy.END);
      return;
    }
    row.review = null;
    row.failures++;
    row.plan(
        InstalmentState.RETRY, within(now.plus(Retries.afterTrouble(plan.ladder(), row.failures))));
  }

  /** The instalment needs a manual review. */
  void review(String reason) {
    if (subscription.over()) {
      row.waive(WaivedBy.END);
      return;
    }
    row.review(InstalmentState.DUE, reason);
  }

  /** The charge was not tried. */
  void release(Instant time) {
    row.plan(InstalmentState.RETRY, time);
  }

  /** The charge was sent, and its result is not known: the journal is asked for it again. */
  void inDoubt() {
    boolean asked = row.asked;
    row.rest(InstalmentState.IN_DOUBT);
    // if it was not made, it is still asked for
    row.asked = asked;
    row.lastTry = today;
    // usually an event of the journal comes before
    row.nextAt = KoreanTime.start(today.plusDays(1), plan.hours());
    row.lane = InstalmentRow.RETRIES;
  }

  private Instant within(Instant time) {
    return KoreanTime.within(time, plan.hours());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.schedule.DueDays;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans the instalments of the next eight days, or of more when the plan announces them earlier.
 * What was due in a period that is over, because the server was down, waits for a manual review:
 * only the present period is charged by itself.
 */
final class Planner {

  static final int DAYS_AHEAD = 8;
  static final int FIRST_PAID_NOTICE = 7;
  static final String MISSED =
      "It was not charged before its period ended, because no server ran or its charge was not"
          + " possible: decide whether to charge it (retryNow) or to skip it (skip)";

  private final Pricing pricing;
  private final Holidays holidays;

  Planner(Pricing pricing, Holidays holidays) {
    this.pricing = pricing;
    this.holidays = holidays;
  }

  /** Plans what is to be planned until today, and moves the subscription on. */
  List<InstalmentRow> plan(SubscriptionRow subscription, Instant now) throws SQLException {
    LocalDate today = KoreanTime.day(now);
    List<InstalmentRow> planned = new ArrayList<>();
    while (true) {
      Plan plan = pricing.current(subscription);
      DueDays days = holidays.days(subscription, plan);
      LocalDate due = days.day(subscription.nextPeriod);
      if (subscription.endedOn(due)) {
        subscription.planOn = null;
        return planned;
      }
      int notice = Math.max(plan.noticeDays(), pricing.on(subscription, due, now).noticeDays());
      subscription.planOn = due.minusDays(Math.max(DAYS_AHEAD, notice + 1));
      if (subscription.planOn.isAfter(today)) {
        return planned;
      }
      if (planned.isEmpty() && due.isBefore(today)) {
        missBefore(subscription, now);
      }
      planned.add(instalment(subscription, days, planned, now));
      subscription.nextPeriod++;
    }
  }

  /**
   * Plans, and writes the subscription before its instalments, so that two nodes that plan the same
   * one never wait for each other.
   */
  void planAndWrite(SubscriptionRow subscription, Instant now) throws SQLException {
    List<InstalmentRow> planned = plan(subscription, now);
    if (!planned.isEmpty()) {
      pricing.store().subscriptions().update(List.of(subscription));
      pricing.store().instalments().add(planned);
    }
  }

  private InstalmentRow instalment(
      SubscriptionRow subscription, DueDays days, List<InstalmentRow> planned, Instant now)
      throws SQLException {
    InstalmentRow row = new InstalmentRow();
    row.subscriptionId = subscription.subscriptionId;
    row.period = subscription.nextPeriod;
    row.payerNumber = subscription.payerNumber;
    row.method = subscription.method;
    row.dueDay = days.day(row.period);
    row.periodEnd = days.day(row.period + 1);
    row.month = days.month(row.period);
    row.attempt = 1;
    row.state = InstalmentState.PLANNED;
    row.firstPaid =
        subscription.mayTurnPaid(row.dueDay)
            && Stream.concat(pricing.instalments(subscription).stream(), planned.stream())
                .noneMatch(earlier -> earlier.endsFreeTime(KoreanTime.day(now)));
    pricing.estimate(row, subscription, now);
    if (subscription.freeOn(row.dueDay)) {
      row.amount = 0;
      row.waive(WaivedBy.FREE);
    } else if (subscription.skipped(row.period)) {
      row.waive(WaivedBy.SKIP);
    } else if (subscription.pausedOn(row.dueDay)) {
      row.waive(WaivedBy.PAUSE);
      // resume does not bring it back, and a later change of the plan does not change its price
      row.frozen =
          row.dueDay.isBefore(KoreanTime.day(now)) && row.planVersion == subscription.planVersion;
    } else {
      schedule(row, subscription, now);
    }
    return row;
  }

  private void miss(InstalmentRow row, SubscriptionRow subscription, Instant now)
      throws SQLException {
    if (subscription.suspendedOn(row.dueDay)) {
      row.waive(WaivedBy.SUSPENSION);
      return;
    }
    // retryNow may charge it later, at the price of its own period
    pricing.freeze(row, subscription, now);
    row.review(InstalmentState.DUE, MISSED);
  }

  /**
   * Schedules the instalments first that were planned before the server was down, so that each has
   * the price of its own time.
   */
  private void missBefore(SubscriptionRow subscription, Instant now) throws SQLException {
    for (InstalmentRow row : pricing.instalments(subscription)) {
      if (row.coming() && row.periodOver(KoreanTime.day(now))) {
        schedule(row, subscription, now);
        pricing.store().instalments().update(row);
      }
    }
  }

  /**
   * When an instalment is charged for the first time: on its due day, and in the first period after
   * free ones a week after it was announced.
   */
  static Instant chargeTime(InstalmentRow row, Plan plan) {
    Instant due = KoreanTime.start(row.dueDay, plan.hours());
    if (!row.firstPaid || row.notifiedAt == null) {
      return due;
    }
    Instant week = row.notifiedAt.plus(Duration.ofDays(FIRST_PAID_NOTICE));
    return week.isAfter(due) ? KoreanTime.within(week, plan.hours()) : due;
  }

  /** When an instalment that is not waived is announced and charged. */
  void schedule(InstalmentRow row, SubscriptionRow subscription, Instant now) throws SQLException {
    row.waived = null;
    if (row.periodOver(KoreanTime.day(now))) {
      miss(row, subscription, now);
      return;
    }
    scheduleBy(pricing.on(subscription, row.dueDay, now), row);
  }

  /** When an instalment whose period is not over is announced and charged by a version. */
  static void scheduleBy(Plan plan, InstalmentRow row) {
    int notice = Math.max(plan.noticeDays(), row.firstPaid ? FIRST_PAID_NOTICE : 0);
    boolean announced = notice == 0 || row.notifiedAt != null;
    // what has to be announced is charged when that was done
    row.plan(
        row.notifiedAt == null ? InstalmentState.PLANNED : InstalmentState.NOTIFIED,
        announced ? chargeTime(row, plan) : null);
    row.noticeAt = announced ? null : KoreanTime.start(row.dueDay.minusDays(notice), plan.hours());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.event.InstalmentNotified;
import io.github.payple4ee.recurring.event.RecurringEvent;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Announces instalments: their amount does not change any more. */
final class Announcement {

  private final RecurringStore store;
  private final Plans plans;
  private final Instant now;

  Announcement(RecurringStore store, Plans plans, Instant now) {
    this.store = store;
    this.plans = plans;
    this.now = now;
  }

  /** Announces an instalment, and returns the events for the shop. */
  List<RecurringEvent> of(InstalmentRow row, SubscriptionRow subscription) throws SQLException {
    if (new Pricing(plans, store).freeze(row, subscription, now)) {
      store.subscriptions().update(List.of(subscription));
    }
    Plan plan = plans.get(store, subscription.planId, row.planVersion);
    row.noticeAt = null;
    row.notifiedAt = now;
    Instant planned = Planner.chargeTime(row, plan);
    // after a time without a server it is charged late
    Instant charged = KoreanTime.within(planned.isAfter(now) ? planned : now, plan.hours());
    LocalDate day = KoreanTime.day(charged);
    if (row.periodOver(day)) {
      row.notifiedAt = null;
      row.review(InstalmentState.DUE, Planner.MISSED);
      store.instalments().update(row);
      return List.of();
    }
    row.plan(row.asked ? row.state : InstalmentState.NOTIFIED, row.asked ? row.nextAt : charged);
    store.instalments().update(row);
    return List.of(
        new InstalmentNotified(
            row.subscriptionId, row.period, day, row.amount, row.firstPaid, now));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Pauses subscriptions, and ends their pauses. */
@Dependent
public class Pauses {

  private static final int LONGEST_YEARS = 3;

  private final RecurringDatabase database;
  private final Plans plans;
  private final Holidays holidays;
  private final ModuleClock clock;

  @Inject
  Pauses(RecurringDatabase database, Plans plans, Holidays holidays, ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** As {@code Recurring.pause} says. */
  Subscription pause(String subscriptionId, LocalDate from, LocalDate until) {
    LocalDate today = KoreanTime.day(clock.instant());
    if (from.isBefore(today) || until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a pause must begin today (KST) or later, and end on or after its first day; was "
              + from
              + " to "
              + until);
    }
    if (until.isAfter(from.plusYears(LONGEST_YEARS))) {
      throw new IllegalArgumentException(
          "a pause must be at most 3 years long; was " + from + " to " + until);
    }
    return database.joined(
        store -> {
          SubscriptionRow row = notOver(store, subscriptionId);
          boolean lasts = row.pausedOn(today);
          if (lasts && from.isAfter(row.pausedUntil.plusDays(1))) {
            throw new SubscriptionConflictException(
                "Subscription "
                    + subscriptionId
                    + " is paused until "
                    + row.pausedUntil
                    + ": call resume first, or begin the next pause by the day after it");
          }
          // the days of the pause that lasts stay paused
          change(store, row, lasts ? row.pausedFrom : from, until);
          return row.value(today);
        });
  }

  /** As {@code Recurring.resume} says. */
  Subscription resume(String subscriptionId) {
    LocalDate today = KoreanTime.day(clock.instant());
    return database.joined(
        store -> {
          SubscriptionRow row = notOver(store, subscriptionId);
          if (row.pausedUntil != null && !row.pausedUntil.isBefore(today)) {
            boolean begun = row.pausedFrom.isBefore(today);
            change(store, row, begun ? row.pausedFrom : null, begun ? today.minusDays(1) : null);
          }
          return row.value(today);
        });
  }

  private static SubscriptionRow notOver(RecurringStore store, String subscriptionId)
      throws SQLException {
    SubscriptionRow row = SubscriptionChanges.known(store, subscriptionId);
    SubscriptionChanges.refuseOver(row);
    return row;
  }

  private void change(
      RecurringStore store,
      SubscriptionRow row,
      @Nullable LocalDate from,
      @Nullable LocalDate until)
      throws SQLException {
    Instant now = clock.instant();
    Planner planner = new Planner(new Pricing(plans, store), holidays);
    // what was due in the pause that ends is not charged, even if no server ran since
    planner.planAndWrite(row, now);
    row.pausedFrom = from;
    row.pausedUntil = until;
    for (InstalmentRow instalment : store.instalments().of(row.subscriptionId)) {
      boolean paused = row.pausedOn(instalment.dueDay);
      if (paused && instalment.notTried()) {
        instalment.waive(WaivedBy.PAUSE);
        store.instalments().update(instalment);
      } else if (!paused && freed(row, instalment, KoreanTime.day(now))) {
        planner.schedule(instalment, row, now);
        store.instalments().update(instalment);
      }
    }
    store.subscriptions().update(List.of(row));
  }

  /** Whether an instalment was not charged for a pause that is not there any more. */
  private static boolean freed(SubscriptionRow row, InstalmentRow instalment, LocalDate today) {
    return instalment.waived == WaivedBy.PAUSE
        && !instalment.dueDay.isBefore(today)
        && !row.endedOn(instalment.dueDay);
  }
}

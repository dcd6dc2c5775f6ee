// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.CancelAt;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import io.github.payple4ee.recurring.schedule.DueDays;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Changes subscriptions as the shop asks. */
@Dependent
public class SubscriptionChanges {

  private final RecurringDatabase database;
  private final Plans plans;
  private final Holidays holidays;
  private final Endings endings;
  private final ModuleClock clock;

  @Inject
  SubscriptionChanges(
      RecurringDatabase database,
      Plans plans,
      Holidays holidays,
      Endings endings,
      ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.holidays = holidays;
    this.endings = endings;
    this.clock = clock;
  }

  static SubscriptionRow known(RecurringStore store, String subscriptionId) throws SQLException {
    return store
        .subscriptions()
        .find(subscriptionId)
        .orElseThrow(
            () ->
                new UnknownSubscriptionException(
                    "Subscription "
                        + subscriptionId
                        + " does not exist; call Recurring.subscribe first"));
  }

  private Subscription change(String subscriptionId, Change change) {
    return database.joined(
        store -> {
          SubscriptionRow row = known(store, subscriptionId);
          refuseOver(row);
          change.on(store, row);
          return row.value(today());
        });
  }

  static void refuseOver(SubscriptionRow row) {
    if (row.over()) {
      throw new SubscriptionConflictException(
          "Subscription "
              + row.subscriptionId
              + " is over, so it cannot be changed; subscribe the buyer again under another id");
    }
  }

  private LocalDate today() {
    return KoreanTime.day(clock.instant());
  }

  /** As {@code Recurring.cancel} says. */
  Subscription cancel(String subscriptionId, CancelAt when) {
    return database.joined(
        store -> {
          SubscriptionRow row = known(store, subscriptionId);
          if (row.over()) {
            return row.value(today());
          }
          if (when == CancelAt.NOW) {
            endings.end(store, row, clock.instant());
          } else {
            endWithPeriod(store, row);
          }
          return row.value(today());
        });
  }

  private void endWithPeriod(RecurringStore store, SubscriptionRow row) throws SQLException {
    // what was due while no server ran is not waived unseen
    Planner planner = new Planner(new Pricing(plans, store), holidays);
    planner.planAndWrite(row, clock.instant());
    DueDays days = holidays.days(row, plans.get(store, row.planId, row.planVersion));
    List<InstalmentRow> all = store.instalments().of(row.subscriptionId);
    LocalDate last = days.day(row.nextPeriod).minusDays(1);
    for (InstalmentRow instalment : all) {
      if (notBegun(instalment)) {
        last = earlier(last, instalment.dueDay.minusDays(1));
      }
    }
    row.ends = row.ends == null ? last : earlier(row.ends, last);
    row.planOn = null;
    store.subscriptions().update(List.of(row));
    for (InstalmentRow instalment : all) {
      if (instalment.notTried() && instalment.dueDay.isAfter(row.ends)) {
        instalment.waive(WaivedBy.END);
        store.instalments().update(instalment);
      }
    }
    if (row.ends.isBefore(today()) && all.stream().noneMatch(InstalmentRow::waitsForReview)) {
      endings.end(store, row, clock.instant());
    }
  }

  private boolean notBegun(InstalmentRow instalment) {
    LocalDate today = today();
    // free time that begins today is not taken back
    boolean freeNow = instalment.waived == WaivedBy.FREE && instalment.dueDay.equals(today);
    return (instalment.notTried() || instalment.state == InstalmentState.WAIVED)
        && !freeNow
        && !instalment.dueDay.isBefore(today);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** As {@code Recurring.changePlan} says. */
  Subscription changePlan(String subscriptionId, PlanChange change) {
    return change(
        subscriptionId,
        (store, row) -> {
          Plan next = plans.get(store, row.planId, change.version());
          InstalmentCharge.requireChargeable(next, row.method);
          if (!plans.get(store, row.planId, row.planVersion).oncePerMonth()) {
            Subscribing.refuseSecondOfAMonth(store, plans, row, next);
          }
          if (change.consent() != null) {
            Subscribing.requirePast(change.consent(), clock.instant());
          }
          row.change(next.version() == row.planVersion ? null : change);
          Instant now = clock.instant();
          Pricing pricing = new Pricing(plans, store);
          Planner planner = new Planner(pricing, holidays);
          // the version may be announced so early that an instalment is to be planned now
          planner.planAndWrite(row, now);
          for (InstalmentRow instalment : store.instalments().of(subscriptionId)) {
            if (instalment.state == InstalmentState.PLANNED && !instalment.frozen) {
              pricing.estimate(instalment, row, now);
              // the version may be announced earlier, or at all
              planner.schedule(instalment, row, now);
              store.instalments().update(instalment);
            }
          }
          store.subscriptions().update(List.of(row));
        });
  }

  /** A change of a subscription. */
  private interface Change {
    void on(RecurringStore store, SubscriptionRow row) throws SQLException;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Changes single instalments as the shop asks. */
@Dependent
public class InstalmentChanges {

  private static final int MOST_AHEAD = 36;

  private final RecurringDatabase database;
  private final Plans plans;
  private final Endings endings;
  private final ModuleClock clock;

  @Inject
  InstalmentChanges(RecurringDatabase database, Plans plans, Endings endings, ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.endings = endings;
    this.clock = clock;
  }

  private LocalDate today() {
    return KoreanTime.day(clock.instant());
  }

  /** As {@code Recurring.skip} says. */
  Subscription skip(String subscriptionId, int period) {
    return database.joined(
        store -> {
          SubscriptionRow row = SubscriptionChanges.known(store, subscriptionId);
          SubscriptionChanges.refuseOver(row);
          if (period >= row.nextPeriod) {
            skipAhead(store, row, period);
            return row.value(today());
          }
          InstalmentRow instalment =
              store
                  .instalments()
                  .find(subscriptionId, period)
                  .orElseThrow(
                      () ->
                          new UnknownSubscriptionException(
                              "Subscription " + subscriptionId + " has no period " + period))
                  .instalment();
          refuseCharged(instalment);
          instalment.waive(WaivedBy.SKIP);
          store.instalments().update(instalment);
          endings.recover(store, row, instalment);
          return row.value(today());
        });
  }

  private static void skipAhead(RecurringStore store, SubscriptionRow row, int period)
      throws SQLException {
    if (period >= row.nextPeriod + MOST_AHEAD) {
      throw new SubscriptionConflictException(
          "Period "
              + period
              + " of subscription "
              + row.subscriptionId
              + " is too far ahead: skip periods "
              + row.nextPeriod
              + " to "
              + (row.nextPeriod + MOST_AHEAD - 1));
    }
    row.skip(period);
    store.subscriptions().update(List.of(row));
  }

  private static void refuseCharged(InstalmentRow instalment) {
    if (instalment.state == InstalmentState.PAID) {
      throw new SubscriptionConflictException(
          "Period "
              + instalment.period
              + " of subscription "
              + instalment.subscriptionId
              + " is paid: refund order "
              + instalment.orderId()
              + " by PaypleService.cancel");
    }
    if (instalment.state.underWay()) {
      throw new SubscriptionConflictException(
          "Period "
              + instalment.period
              + " of subscription "
              + instalment.subscriptionId
              + " is "
              + instalment.state
              + ": wait for the result of its charge");
    }
  }

  /** As {@code Recurring.retryNow} says. */
  Instalment retryNow(String subscriptionId) {
    Instant now = clock.instant();
    return database.joined(
        store -> {
          SubscriptionRow row = SubscriptionChanges.known(store, subscriptionId);
          SubscriptionChanges.refuseOver(row);
          InstalmentRow oldest =
              store.instalments().of(subscriptionId).stream()
                  .filter(instalment -> instalment.overdue(today()))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new SubscriptionConflictException(
                              "Subscription "
                                  + subscriptionId
                                  + " has no overdue instalment, so nothing is charged"));
          refuseCharged(oldest);
          Plan plan = plans.get(store, row.planId, oldest.planVersion);
          oldest.ask(KoreanTime.within(now, plan.hours()));
          store.instalments().update(oldest);
          return oldest.value();
        });
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.EndOfDunning;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.event.SubscriptionSuspended;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done beside the charges: instalments are planned and announced, and subscriptions that
 * are not paid or have come to their end are suspended or ended. Every node does it, and each row
 * is changed by one of them.
 */
@Dependent
public class Rounds {

  private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
  private static final int EVENTS = 100;
  private static final int MOST_BATCHES = 100;
  private static final Duration AFTER_EXCEPTION = Duration.ofMinutes(1);
  private static final Duration WHILE_SUSPENDED = Duration.ofHours(1);

  private final RecurringDatabase database;
  private final Plans plans;
  private final Holidays holidays;
  private final Endings endings;
  private final FixedEnds fixedEnds;
  private final ModuleClock clock;

  @Inject
  Rounds(
      RecurringDatabase database,
      Plans plans,
      Holidays holidays,
      Endings endings,
      FixedEnds fixedEnds,
      ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.holidays = holidays;
    this.endings = endings;
    this.fixedEnds = fixedEnds;
    this.clock = clock;
  }

  /** Does all that is due. */
  void all() {
    while (plan()) {
      LOG.log(System.Logger.Level.DEBUG, "More instalments are to be planned");
    }
    announce();
    endGraces();
    fixedEnds.all();
  }

  /** Plans the instalments of the next days; returns whether more may be to be planned. */
  private boolean plan() {
    return database.own(
        store -> {
          Instant now = clock.instant();
          Planner planner = new Planner(new Pricing(plans, store), holidays);
          int most = store.plannedAtOnce();
          List<SubscriptionRow> rows = store.subscriptions().toPlan(KoreanTime.day(now), most);
          List<InstalmentRow> planned = new ArrayList<>();
          for (SubscriptionRow row : rows) {
            planned.addAll(planned(planner, row, now));
          }
          store.instalments().add(planned);
          store.subscriptions().update(rows);
          return rows.size() == most;
        });
  }

  /** One that cannot be planned, because the shop's calendar throws, leaves the others alone. */
  private static List<InstalmentRow> planned(Planner planner, SubscriptionRow row, Instant now)
      throws SQLException {
    int period = row.nextPeriod;
    try {
      return planner.plan(row, now);
    } catch (RuntimeException refused) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Subscription "
              + row.subscriptionId
              + " has no new instalments, because planning them failed. The module plans them again tomorrow. Correct the cause, usually the shop's HolidayCalendar",
          refused);
      row.nextPeriod = period;
      row.planOn = KoreanTime.day(now).plusDays(1);
      return List.of();
    }
  }

  /** Announces what is to be announced now. */
  void announce() {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      Instant now = clock.instant();
      List<Pair> due = database.own(store -> store.instalments().toNotify(now, EVENTS));
      for (Pair pair : due) {
        one(pair, this::announce, row -> row.noticeAt = now.plus(AFTER_EXCEPTION));
      }
      if (due.size() < EVENTS) {
        return;
      }
    }
  }

  private void announce(RecurringStore store, Pair pair) throws SQLException {
    Instant now = clock.instant();
    InstalmentRow row = pair.instalment();
    if (row.noticeAt == null || row.noticeAt.isAfter(now)) {
      return;
    }
    if (pair.subscription().suspendedOn(row.dueDay) && !row.asked) {
      putOff(store, pair, now);
      return;
    }
    database.fire(new Announcement(store, plans, now).of(row, pair.subscription()));
  }

  /** What is not charged while its subscription is suspended is not announced either. */
  private void putOff(RecurringStore store, Pair pair, Instant now) throws SQLException {
    InstalmentRow row = pair.instalment();
    if (row.dueDay.isAfter(KoreanTime.day(now))) {
      Plan plan = plans.get(store, pair.subscription().planId, row.planVersion);
      row.noticeAt = KoreanTime.within(now.plus(WHILE_SUSPENDED), plan.hours());
    } else {
      row.waive(WaivedBy.SUSPENSION);
    }
    store.instalments().update(row);
  }

  private void endGraces() {
    Instant now = clock.instant();
    for (Pair due : database.own(store -> store.instalments().graceOver(now, EVENTS))) {
      one(due, this::endGrace, row -> row.graceEnds = now.plus(AFTER_EXCEPTION));
    }
  }

  private void endGrace(RecurringStore store, Pair pair) throws SQLException {
    Instant now = clock.instant();
    InstalmentRow row = pair.instalment();
    if (row.graceEnds == null || row.graceEnds.isAfter(now)) {
      return;
    }
    LocalDate lastDay = KoreanTime.day(row.graceEnds);
    row.graceEnds = null;
    store.instalments().update(row);
    SubscriptionRow subscription = pair.subscription();
    if (subscription.state != SubscriptionState.PAST_DUE || row.state.underWay()) {
      return;
    }
    Plan plan = plans.get(store, subscription.planId, row.planVersion);
    if (plan.endOfDunning() == EndOfDunning.END) {
      endings.end(store, subscription, now);
    } else {
      // not today: what was due before is owed, however late this is done
      subscription.suspend(lastDay);
      store.subscriptions().update(List.of(subscription));
      database.fire(List.of(new SubscriptionSuspended(row.subscriptionId, row.period, now)));
    }
  }

  /** Changes one instalment. When an observer throws, the change is repeated a minute later. */
  private void one(Pair due, Step step, Postponement postponement) {
    InstalmentRow found = due.instalment();
    if (!changed(found, step)) {
      changed(
          found,
          (store, pair) -> {
            postponement.move(pair.instalment());
            store.instalments().update(pair.instalment());
          });
    }
  }

  private boolean changed(InstalmentRow found, Step step) {
    return guarded(
        found.subscriptionId,
        () ->
            database.own(
                store -> {
                  Pair pair = present(store, found);
                  if (pair != null) {
                    step.on(store, pair);
                  }
                  return null;
                }));
  }

  private static Pair present(RecurringStore store, InstalmentRow row) throws SQLException {
    return store.instalments().find(row.subscriptionId, row.period).orElse(null);
  }

  static boolean guarded(String subscriptionId, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException | Error refused) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A change of subscription "
              + subscriptionId
              + " was rolled back, usually because an observer of the shop threw an exception. The module makes the change again later; correct the observer",
          refused);
      return false;
    }
  }

  /** A change of an instalment. */
  private interface Step {
    void on(RecurringStore store, Pair pair) throws SQLException;
  }

  /** The time at which it is done again. */
  private interface Postponement {
    void move(InstalmentRow row);
  }
}

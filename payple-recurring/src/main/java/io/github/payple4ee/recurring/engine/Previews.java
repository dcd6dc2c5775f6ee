// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.UpcomingInstalment;
import io.github.payple4ee.recurring.schedule.DueDays;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calculates the instalments of the future. */
@Dependent
public class Previews {

  private static final int MOST = 120;
  private static final Set<InstalmentState> COMING =
      Set.of(InstalmentState.PLANNED, InstalmentState.NOTIFIED);

  private final RecurringDatabase database;
  private final Plans plans;
  private final Holidays holidays;
  private final ModuleClock clock;

  @Inject
  Previews(RecurringDatabase database, Plans plans, Holidays holidays, ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** As {@code Recurring.preview} says. */
  List<UpcomingInstalment> of(SubscribeRequest request, int count) {
    requireCount(count);
    return database.joined(
        store -> {
          Plan plan = Subscribing.newest(store, request.planId());
          SubscriptionRow row = SubscriptionRow.of(request, plan.version(), clock.instant());
          return calculated(store, row, count);
        });
  }

  /** As {@code Recurring.preview} says. */
  List<UpcomingInstalment> of(String subscriptionId, int count) {
    requireCount(count);
    return database.joined(
        store -> {
          SubscriptionRow row = SubscriptionChanges.known(store, subscriptionId);
          List<UpcomingInstalment> upcoming = new ArrayList<>();
          for (InstalmentRow planned : store.instalments().of(subscriptionId)) {
            if (COMING.contains(planned.state)) {
              upcoming.add(
                  new UpcomingInstalment(
                      planned.period,
                      planned.dueDay,
                      planned.noticeAt == null ? null : KoreanTime.day(planned.noticeAt),
                      planned.amount));
            }
          }
          upcoming.addAll(calculated(store, row, count));
          return List.copyOf(upcoming.subList(0, Math.min(count, upcoming.size())));
        });
  }

  private static void requireCount(int count) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("count must be 1 to " + MOST + "; was " + count);
    }
  }

  /** Those that are not planned yet. */
  private List<UpcomingInstalment> calculated(RecurringStore store, SubscriptionRow row, int count)
      throws SQLException {
    Instant now = clock.instant();
    Pricing pricing = new Pricing(plans, store);
    DueDays days = holidays.days(row, pricing.current(row));
    List<UpcomingInstalment> upcoming = new ArrayList<>();
    boolean free =
        pricing.instalments(row).stream().noneMatch(each -> each.endsFreeTime(KoreanTime.day(now)));
    // what is paused or skipped is passed over: at most three years of it
    for (int period = row.nextPeriod;
        upcoming.size() < count && period < row.nextPeriod + 2 * MOST;
        period++) {
      LocalDate due = days.day(period);
      if (row.endedOn(due)) {
        return upcoming;
      }
      if (!row.pausedOn(due) && !row.skipped(period)) {
        boolean firstPaid = free && row.mayTurnPaid(due);
        free = free && !firstPaid;
        upcoming.add(upcoming(row, pricing.on(row, due, now), days, period, firstPaid));
      }
    }
    return upcoming;
  }

  private static UpcomingInstalment upcoming(
      SubscriptionRow row, Plan plan, DueDays days, int period, boolean firstPaid) {
    LocalDate due = days.day(period);
    if (row.freeOn(due)) {
      return new UpcomingInstalment(period, due, null, 0);
    }
    int notice = Math.max(plan.noticeDays(), firstPaid ? Planner.FIRST_PAID_NOTICE : 0);
    return new UpcomingInstalment(
        period, due, notice == 0 ? null : due.minusDays(notice), plan.amount());
  }
}

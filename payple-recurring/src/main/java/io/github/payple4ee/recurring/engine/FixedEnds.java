// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ends subscriptions whose last date is over. */
@Dependent
public class FixedEnds {

  private static final int MOST = 100;
  private static final Duration AFTER_EXCEPTION = Duration.ofMinutes(1);

  private final RecurringDatabase database;
  private final Plans plans;
  private final Holidays holidays;
  private final Endings endings;
  private final ModuleClock clock;

  /** When an end that an observer refused is tried again, by subscription. */
  private final Map<String, Instant> againAt = new ConcurrentHashMap<>();

  @Inject
  FixedEnds(
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

  /** Ends what is over. When an observer throws, the subscription is ended a minute later. */
  void all() {
    Instant now = clock.instant();
    againAt.values().removeIf(again -> !postponed(again, now));
    List<SubscriptionRow> over =
        database.own(
            store -> store.subscriptions().toEnd(KoreanTime.day(now), MOST + againAt.size()));
    for (SubscriptionRow row : over) {
      if (!againAt.containsKey(row.subscriptionId) && !ended(row.subscriptionId, now)) {
        againAt.put(row.subscriptionId, now.plus(AFTER_EXCEPTION));
      }
    }
  }

  // a clock that was moved back postpones nothing for longer
  private static boolean postponed(Instant again, Instant now) {
    return again.isAfter(now) && !again.isAfter(now.plus(AFTER_EXCEPTION));
  }

  private boolean ended(String subscriptionId, Instant now) {
    boolean[] waits = new boolean[1];
    boolean done =
        Rounds.guarded(
            subscriptionId,
            () ->
                database.own(
                    store -> {
                      SubscriptionRow present =
                          store.subscriptions().find(subscriptionId).orElseThrow();
                      waits[0] = !present.over() && waits(store, present, now);
                      if (!present.over() && !waits[0]) {
                        endings.end(store, present, now);
                      }
                      return null;
                    }));
    return done && !waits[0];
  }

  /**
   * Whether an instalment is still to be charged, or was neither charged nor tried in its period,
   * because no server ran: then it needs a manual review before the end.
   */
  private boolean waits(RecurringStore store, SubscriptionRow subscription, Instant now)
      throws SQLException {
    LocalDate today = KoreanTime.day(now);
    Planner planner = new Planner(new Pricing(plans, store), holidays);
    planner.planAndWrite(subscription, now);
    boolean waits = false;
    for (InstalmentRow row : store.instalments().of(subscription.subscriptionId)) {
      if (row.notTried() && row.periodOver(today)) {
        if (subscription.pausedOn(row.dueDay)) {
          row.waive(WaivedBy.PAUSE);
        } else {
          planner.schedule(row, subscription, now);
        }
        store.instalments().update(row);
      }
      boolean charged = row.state.open() && row.state != InstalmentState.FAILED;
      waits |= row.waitsForReview() || (charged && (row.asked || !row.periodOver(today)));
    }
    if (waits) {
      store.subscriptions().update(List.of(subscription));
    }
    return waits;
  }
}

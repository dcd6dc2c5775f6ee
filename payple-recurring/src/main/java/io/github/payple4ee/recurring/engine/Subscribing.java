// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscribeRequest;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import io.github.payple4ee.recurring.UnknownSubscriptionException;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subscribes buyers. */
@Dependent
public class Subscribing {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final RecurringDatabase database;
  private final Plans plans;
  private final Holidays holidays;
  private final ModuleClock clock;

  @Inject
  Subscribing(RecurringDatabase database, Plans plans, Holidays holidays, ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** As {@code Recurring.subscribe} says. */
  Subscription subscribe(SubscribeRequest request) {
    Instant now = clock.instant();
    LocalDate today = KoreanTime.day(now);
    return database.joined(
        store -> {
          Optional<SubscriptionRow> known = store.subscriptions().find(request.subscriptionId());
          if (known.isPresent()) {
            if (!known.get().same(request)) {
              throw new SubscriptionConflictException(
                  "Subscription "
                      + request.subscriptionId()
                      + " is recorded with other values; use another id for another subscription");
            }
            return known.get().value(today);
          }
          Plan plan = newest(store, request.planId());
          refusePast(request, today);
          InstalmentCharge.requireChargeable(plan, request.method());
          requirePast(request.consent(), now);
          SubscriptionRow row = SubscriptionRow.of(request, plan.version(), now);
          refuseSecondOfAMonth(store, plans, row, plan);
          List<InstalmentRow> planned =
              new Planner(new Pricing(plans, store), holidays).plan(row, now);
          store.subscriptions().add(row);
          store.instalments().add(planned);
          return row.value(today);
        });
  }

  static Plan newest(RecurringStore store, String planId) throws SQLException {
    return store
        .plans()
        .newest(planId)
        .orElseThrow(
            () ->
                new UnknownSubscriptionException(
                    "No plan " + planId + " is recorded; call Recurring.plan first"));
  }

  /** A consent is recorded when it was given; clocks of two machines may differ a little. */
  static void requirePast(Consent consent, Instant now) {
    if (consent.at().isAfter(now.plus(CLOCKS_DIFFER))) {
      throw new IllegalArgumentException(
          "consent must not be of the future: its time must be the present or earlier; was "
              + consent.at());
    }
  }

  private static void refusePast(SubscribeRequest request, LocalDate today) {
    if (request.from().isBefore(today)) {
      throw new IllegalArgumentException(
          "from must be today or later, because no past period is charged; was "
              + request.from()
              + ". To take over a subscription, use its next due date and its anchor day");
    }
  }

  /**
   * A month is charged once for a buyer, by card or account: see {@code ChargeRequest.forMonth}.
   */
  static void refuseSecondOfAMonth(
      RecurringStore store, Plans plans, SubscriptionRow row, Plan plan) throws SQLException {
    if (!plan.oncePerMonth()) {
      return;
    }
    List<SubscriptionRow> others =
        new ArrayList<>(store.subscriptions().of(row.payerNumber, PaymentMethod.CARD));
    others.addAll(store.subscriptions().of(row.payerNumber, PaymentMethod.BANK_TRANSFER));
    for (SubscriptionRow other : others) {
      if (!other.subscriptionId.equals(row.subscriptionId)
          && plans.get(store, other.planId, other.planVersion).oncePerMonth()) {
        throw new SubscriptionConflictException(
            "The buyer has subscription "
                + other.subscriptionId
                + ", and both plans charge a buyer once a month: use plans with severalPerMonth");
      }
    }
  }
}

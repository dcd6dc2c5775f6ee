// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscriptionConflictException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Records the versions of plans. */
@Dependent
public class PlanBook {

  private final RecurringDatabase database;

  @Inject
  PlanBook(RecurringDatabase database) {
    this.database = database;
  }

  /** As {@code Recurring.plan} says. */
  Plan record(Plan plan) {
    return database.joined(
        store -> {
          Optional<Plan> known = store.plans().find(plan.planId(), plan.version());
          if (known.isPresent()) {
            requireSame(plan, known.get());
            return known.get();
          }
          Optional<Plan> newest = store.plans().newest(plan.planId());
          newest.ifPresent(before -> requireLater(plan, before));
          store.plans().add(plan);
          return plan;
        });
  }

  private static void requireSame(Plan plan, Plan known) {
    if (!known.equals(plan)) {
      throw new SubscriptionConflictException(
          named(plan)
              + " is recorded with other values, and a version never changes: record version "
              + (plan.version() + 1));
    }
  }

  private static void requireLater(Plan plan, Plan newest) {
    if (plan.version() < newest.version()) {
      throw new SubscriptionConflictException(
          named(plan)
              + " is older than version "
              + newest.version()
              + ", which is recorded; record version "
              + (newest.version() + 1));
    }
    if (plan.months() != newest.months()) {
      throw new SubscriptionConflictException(
          named(plan)
              + " is due every "
              + plan.months()
              + " months, and version "
              + newest.version()
              + " every "
              + newest.months()
              + ": use another plan id, because the due days of subscriptions would move");
    }
    if (plan.businessDays() != newest.businessDays()) {
      throw new SubscriptionConflictException(
          named(plan)
              + " moves due days by "
              + plan.businessDays()
              + ", and version "
              + newest.version()
              + " by "
              + newest.businessDays()
              + ": use another plan id, because the due days of subscriptions would move");
    }
  }

  private static String named(Plan plan) {
    return "Version " + plan.version() + " of plan " + plan.planId();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.Consent;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.PlanChange;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * By which version of its plan an instalment is charged. A change holds from its date; a higher
 * price needs the buyer's consent, given within the thirty days before the due day.
 */
final class Pricing {

  private static final int CONSENT_DAYS = 30;

  private final Plans plans;
  private final RecurringStore store;

  Pricing(Plans plans, RecurringStore store) {
    this.plans = plans;
    this.store = store;
  }

  RecurringStore store() {
    return store;
  }

  Plan current(SubscriptionRow subscription) throws SQLException {
    return plans.get(store, subscription.planId, subscription.planVersion);
  }

  /** Those that are recorded. */
  List<InstalmentRow> instalments(SubscriptionRow subscription) throws SQLException {
    return store.instalments().of(subscription.subscriptionId);
  }

  /** The version for an instalment that is due on a day, as things stand now. */
  Plan on(SubscriptionRow subscription, LocalDate dueDay, Instant now) throws SQLException {
    Plan current = current(subscription);
    PlanChange change = subscription.change();
    if (change == null || dueDay.isBefore(change.from())) {
      return current;
    }
    Plan next = plans.get(store, subscription.planId, change.version());
    return next.amount() <= current.amount() || consented(change.consent(), dueDay, now)
        ? next
        : current;
  }

  private static boolean consented(Consent consent, LocalDate dueDay, Instant now) {
    return consent != null
        && !consent.at().isAfter(now)
        && !KoreanTime.day(consent.at()).isBefore(dueDay.minusDays(CONSENT_DAYS));
  }

  /** What an instalment that is planned would cost now. */
  void estimate(InstalmentRow instalment, SubscriptionRow subscription, Instant now)
      throws SQLException {
    Plan plan = on(subscription, instalment.dueDay, now);
    instalment.planVersion = plan.version();
    instalment.amount = plan.amount();
  }

  /**
   * Fixes what an instalment costs, because it is announced or charged.
   *
   * @return whether the subscription changed to its next version by this
   */
  boolean freeze(InstalmentRow instalment, SubscriptionRow subscription, Instant now)
      throws SQLException {
    if (instalment.frozen) {
      return false;
    }
    PlanChange change = subscription.change();
    estimate(instalment, subscription, now);
    instalment.frozen = true;
    if (change == null || instalment.planVersion != change.version()) {
      return false;
    }
    freezeEarlier(instalment, subscription, now);
    subscription.planVersion = change.version();
    if (change.consent() != null) {
      subscription.setConsent(change.consent());
    }
    subscription.change(null);
    estimateLater(instalment, subscription, now);
    return true;
  }

  /** Those that were planned before by the version before are announced and charged by this one. */
  private void estimateLater(InstalmentRow instalment, SubscriptionRow subscription, Instant now)
      throws SQLException {
    for (InstalmentRow later : instalments(subscription)) {
      boolean changes =
          later.coming()
              && !later.frozen
              && later.period > instalment.period
              // those that were missed get their version one after the other
              && !later.periodOver(KoreanTime.day(now));
      if (changes && later.planVersion != subscription.planVersion) {
        estimate(later, subscription, now);
        Planner.scheduleBy(current(subscription), later);
        store.instalments().update(later);
      }
    }
  }

  /** One that is charged late, or announced again later, keeps the version of its own due day. */
  private void freezeEarlier(InstalmentRow instalment, SubscriptionRow subscription, Instant now)
      throws SQLException {
    for (InstalmentRow earlier : instalments(subscription)) {
      boolean mayBeCharged = earlier.state.open() || earlier.waived == WaivedBy.PAUSE;
      if (earlier.period < instalment.period && mayBeCharged && !earlier.frozen) {
        estimate(earlier, subscription, now);
        earlier.frozen = true;
        store.instalments().update(earlier);
      }
    }
  }
}

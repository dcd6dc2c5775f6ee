// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.schedule.DeclineAction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Takes the results of the charges from the outbox of the journal, in the transaction that delivers
 * them: what it records and tells is committed with the delivery, once.
 */
@Dependent
public class Results {

  private static final String STOPPED = "Payple refused a charge with ";

  private final RecurringDatabase database;
  private final Plans plans;
  private final RunControl run;
  private final ModuleClock clock;

  @Inject
  Results(RecurringDatabase database, Plans plans, RunControl run, ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.run = run;
    this.clock = clock;
  }

  void completed(@Observes PaymentCompleted event) {
    change(event.orderId(), this::paid);
  }

  void declined(@Observes PaymentDeclined event) {
    change(
        event.orderId(),
        (store, pair, attempt) -> {
          if (current(pair.instalment(), attempt)) {
            declined(store, pair, event.refusal());
          }
        });
  }

  void notCharged(@Observes PaymentNotCharged event) {
    change(
        event.orderId(),
        (store, pair, attempt) -> {
          if (current(pair.instalment(), attempt)) {
            store.attempts().notSent(pair.instalment());
            outcomes(store, pair).trouble();
            store.instalments().update(pair.instalment());
          }
        });
  }

  void inDoubt(@Observes PaymentInDoubt event) {
    doubt(event.orderId(), null);
  }

  void needsReview(@Observes PaymentNeedsReview event) {
    doubt(event.orderId(), "The result of its charge needs a manual review");
  }

  void mismatched(@Observes PaymentMismatched event) {
    doubt(event.orderId(), "Payple's answer does not match its charge");
  }

  private void doubt(String orderId, String review) {
    change(
        orderId,
        (store, pair, attempt) -> {
          InstalmentRow row = pair.instalment();
          if (current(row, attempt)) {
            outcomes(store, pair).inDoubt();
            row.review = review;
            store.instalments().update(row);
          }
        });
  }

  private void change(String orderId, Step step) {
    OrderName.of(orderId)
        .ifPresent(
            name ->
                database.joined(
                    store -> {
                      Pair pair =
                          store
                              .instalments()
                              .find(name.subscriptionId(), name.period())
                              .orElse(null);
                      if (pair != null) {
                        step.on(store, pair, name.attempt());
                      }
                      return null;
                    }));
  }

  /** Whether the result is that of the charge that is waited for. */
  private static boolean current(InstalmentRow row, int attempt) {
    return row.attempt == attempt && row.state.underWay();
  }

  private void paid(RecurringStore store, Pair pair, int attempt) throws SQLException {
    InstalmentRow row = pair.instalment();
    if (row.attempt != attempt && (row.state.underWay() || row.state == InstalmentState.PAID)) {
      // an earlier charge, which was believed not made
      row.review =
          "It was charged by "
              + new OrderName(row.subscriptionId, row.period, attempt).text()
              + ", and "
              + row.orderId()
              + " may have charged it too: refund one of them if both are paid";
      store.instalments().update(row);
      return;
    }
    if (row.state == InstalmentState.PAID) {
      return;
    }
    row.attempt = attempt;
    row.review = null;
    SubscriptionState before = pair.subscription().state;
    Outcomes outcomes = outcomes(store, pair);
    outcomes.paid(
        before == SubscriptionState.ACTIVE
            ? List.of()
            : store.instalments().of(row.subscriptionId));
    store.instalments().update(row);
    write(store, pair, before);
    database.fire(outcomes.events());
  }

  private void declined(RecurringStore store, Pair pair, Refusal refusal) throws SQLException {
    if (DeclineAction.of(refusal.responseCode().codeClass()).countsAsTry()) {
      store.attempts().declined(pair.instalment(), refusal.code());
    } else {
      store.attempts().notSent(pair.instalment());
    }
    SubscriptionState before = pair.subscription().state;
    Outcomes outcomes = outcomes(store, pair);
    DeclineAction action = outcomes.declined(refusal);
    store.instalments().update(pair.instalment());
    write(store, pair, before);
    if (action == DeclineAction.STOP_RUN) {
      run.stop(store, STOPPED + refusal.code() + ": " + refusal.message());
    }
    database.fire(outcomes.events());
  }

  private static void write(RecurringStore store, Pair pair, SubscriptionState before)
      throws SQLException {
    if (pair.subscription().state != before) {
      store.subscriptions().update(List.of(pair.subscription()));
    }
  }

  private Outcomes outcomes(RecurringStore store, Pair pair) throws SQLException {
    Plan plan = plans.get(store, pair.subscription().planId, pair.instalment().planVersion);
    Instant now = clock.instant();
    return new Outcomes(pair.instalment(), pair.subscription(), plan, now);
  }

  /** What becomes of an instalment. */
  private interface Step {
    void on(RecurringStore store, Pair pair, int attempt) throws SQLException;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentInstrument;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.Plan;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.event.InstalmentPaid;
import io.github.payple4ee.recurring.schedule.DeclineAction;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records the outcome of a charge in the rows of its instalment and subscription, and notifies the
 * observers of the shop in the same transaction.
 */
@Dependent
public class ChargeOutcomeRecorder {

  private static final String STOPPED = "Payple refused a charge with ";

  private final RecurringDatabase database;
  private final Plans plans;
  private final RunControl run;
  private final ModuleClock clock;
  private final PaypleService payple;

  @Inject
  ChargeOutcomeRecorder(
      RecurringDatabase database,
      Plans plans,
      RunControl run,
      ModuleClock clock,
      PaypleService payple) {
    this.database = database;
    this.plans = plans;
    this.run = run;
    this.clock = clock;
    this.payple = payple;
  }

  /** Whether a result is that of the charge that is waited for. */
  static boolean awaited(InstalmentRow row, int attempt) {
    return row.attempt == attempt && row.state.underWay();
  }

  /**
   * A charge was approved. The usual one is recorded by one statement, as {@link Outcomes#paid}
   * would: it is waited for, and its subscription owes nothing else.
   *
   * @return false when it is another one, and nothing was recorded
   */
  boolean paidAsUsual(RecurringStore store, OrderName charge, long amount) throws SQLException {
    Instant now = clock.instant();
    if (!store.instalments().paid(charge, amount, KoreanTime.day(now))) {
      return false;
    }
    database.fire(
        List.of(
            new InstalmentPaid(
                charge.subscriptionId(), charge.period(), charge.text(), amount, now)));
    return true;
  }

  /**
   * A charge was approved. It may be recorded as not made.
   *
   * @param amount won that were charged: another order of the shop may have the same id
   */
  void paid(RecurringStore store, Pair pair, int attempt, long amount) throws SQLException {
    InstalmentRow row = pair.instalment();
    if (amount != row.amount) {
      row.review =
          "Order "
              + new OrderName(row.subscriptionId, row.period, attempt).text()
              + " was paid with "
              + amount
              + " won, and this instalment costs "
              + row.amount
              + " won: it is not the charge of this instalment";
      store.instalments().update(row);
      return;
    }
    if (row.attempt == attempt && row.state == InstalmentState.PAID) {
      return;
    }
    if (row.attempt != attempt && (row.state.underWay() || row.state == InstalmentState.PAID)) {
      // two charges of one period: the present one is not repeated, and needs a manual review
      row.paidBy = (long) attempt;
      row.review = twice(row, attempt);
      store.instalments().update(row);
      return;
    }
    boolean twice = row.paidBy != null && row.paidBy != attempt;
    row.attempt = attempt;
    write(store, pair, twice ? row.review : null);
  }

  private static String twice(InstalmentRow row, int attempt) {
    return "It was charged by "
        + new OrderName(row.subscriptionId, row.period, attempt).text()
        + ", and "
        + row.orderId()
        + " may have charged it too: refund one of them if both are paid";
  }

  private void write(RecurringStore store, Pair pair, @Nullable String review) throws SQLException {
    InstalmentRow row = pair.instalment();
    row.review = review;
    SubscriptionState before = pair.subscription().state;
    Outcomes outcomes = outcomes(store, pair);
    outcomes.paid(
        before == SubscriptionState.ACTIVE
            ? List.of()
            : store.instalments().of(row.subscriptionId));
    end(store, pair, before, outcomes);
  }

  /** Whether the present charge is not needed, because an earlier one was paid: then it is. */
  private boolean paidEarlier(RecurringStore store, Pair pair) throws SQLException {
    InstalmentRow row = pair.instalment();
    if (row.paidBy == null) {
      return false;
    }
    row.attempt = row.paidBy.intValue();
    write(store, pair, null);
    return true;
  }

  /** Payple refused the charge. */
  void declined(RecurringStore store, Pair pair, Refusal refusal) throws SQLException {
    DeclineAction action = DeclineAction.of(refusal.responseCode().codeClass());
    boolean replaced = action == DeclineAction.NEEDS_CARD && replaced(store, pair.instalment());
    if (action.countsAsTry()) {
      store.attempts().declined(pair.instalment(), refusal.code());
    } else {
      store.attempts().notSent(pair.instalment());
    }
    if (paidEarlier(store, pair)) {
      return;
    }
    SubscriptionState before = pair.subscription().state;
    Outcomes outcomes = outcomes(store, pair);
    if (outcomes.declined(refusal, replaced) == DeclineAction.STOP_RUN) {
      stop(store, refusal);
    }
    end(store, pair, before, outcomes);
  }

  /** Whether the buyer has registered another card or account since the charge began. */
  private boolean replaced(RecurringStore store, InstalmentRow row) throws SQLException {
    Optional<? extends PaymentInstrument> present =
        row.method == PaymentMethod.CARD
            ? payple.findCard(row.payerNumber)
            : payple.findAccount(row.payerNumber);
    Instant registered = present.map(PaymentInstrument::registeredAt).orElse(Instant.MIN);
    return store.attempts().began(row).filter(registered::isAfter).isPresent();
  }

  /** Stops the run, because every other charge would be refused as well. */
  void stop(RecurringStore store, Refusal refusal) throws SQLException {
    run.stop(store, STOPPED + refusal.code() + ": " + refusal.message());
  }

  /** The charge was not made, or there is nothing to charge. */
  void notMade(RecurringStore store, Pair pair, Step step) throws SQLException {
    store.attempts().notSent(pair.instalment());
    if (!paidEarlier(store, pair)) {
      other(store, pair, step);
    }
  }

  /** The buyer had no card or account: one that was registered meanwhile is charged. */
  void noCard(RecurringStore store, Pair pair) throws SQLException {
    boolean replaced = replaced(store, pair.instalment());
    notMade(
        store,
        pair,
        outcomes -> {
          if (replaced) {
            outcomes.release(clock.instant());
          } else {
            outcomes.needsCard();
          }
        });
  }

  /** Any other result. */
  void other(RecurringStore store, Pair pair, Step step) throws SQLException {
    SubscriptionState before = pair.subscription().state;
    Outcomes outcomes = outcomes(store, pair);
    step.on(outcomes);
    end(store, pair, before, outcomes);
  }

  private void end(RecurringStore store, Pair pair, SubscriptionState before, Outcomes outcomes)
      throws SQLException {
    store.instalments().update(pair.instalment());
    if (pair.subscription().state != before) {
      store.subscriptions().update(List.of(pair.subscription()));
    }
    database.fire(outcomes.events());
  }

  private Outcomes outcomes(RecurringStore store, Pair pair) throws SQLException {
    Plan plan = plans.get(store, pair.subscription().planId, pair.instalment().planVersion);
    return new Outcomes(pair.instalment(), pair.subscription(), plan, clock.instant());
  }

  /** A change of an instalment by the outcome of its charge. */
  interface Step {
    void on(Outcomes outcomes);
  }
}

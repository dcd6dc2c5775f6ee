// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.SubscriptionState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.schedule.DeclineAction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Charges instalments that are due, a slice of the cluster's budget at a time. */
@Dependent
public class ChargeRun {

  private static final System.Logger LOG = System.getLogger(ChargeRun.class.getName());

  private final RecurringDatabase database;
  private final Plans plans;
  private final RunControl control;
  private final PaypleService payple;
  private final ModuleClock clock;

  @Inject
  ChargeRun(
      RecurringDatabase database,
      Plans plans,
      RunControl control,
      PaypleService payple,
      ModuleClock clock) {
    this.database = database;
    this.plans = plans;
    this.control = control;
    this.payple = payple;
    this.clock = clock;
  }

  /**
   * Charges a slice.
   *
   * @param most how many at most
   * @param workers run the charges
   * @return how many instalments were taken
   */
  int slice(int most, Workers workers) {
    RunControl.Slice slice =
        database.own(
            store ->
                control.take(store, Math.min(most, store.instalments().left(clock.instant()))));
    if (slice.count() == 0) {
      return 0;
    }
    List<Claims.Claimed> claimed =
        database.own(store -> new Claims(store, plans, clock.instant()).claim(slice.count()));
    SliceResult result = new SliceResult();
    workers.each(claimed, (index, one) -> charge(one, slice, index, result));
    database.own(
        store -> {
          control.learn(store, result.good(), result.trouble(), result.last());
          return null;
        });
    return claimed.size();
  }

  private void charge(
      Claims.Claimed claimed, RunControl.Slice slice, int index, SliceResult result) {
    if (result.stops()) {
      release(claimed.pair());
      return;
    }
    slice.await(index, clock);
    if (claimed.again() && !recorded(claimed.request().orderId())) {
      // its node ended before it sent the charge: by now the hours or the period may be over
      release(claimed.pair());
      return;
    }
    try {
      result.note(charged(claimed));
    } catch (RuntimeException failed) {
      // the claim ends by itself, and the same order id is charged again
      LOG.log(
          System.Logger.Level.WARNING,
          "The charge of " + claimed.request().orderId() + " ended with an exception",
          failed);
      result.note(SliceResult.Kind.TROUBLE);
    }
  }

  /** Whether the journal knows what became of a charge, so that nothing is sent for it again. */
  private boolean recorded(String orderId) {
    return payple
        .find(orderId)
        .map(Payment::state)
        .filter(state -> state != PaymentState.OPEN && state != PaymentState.NOT_CHARGED)
        .isPresent();
  }

  /** Charges, and records what no event of the journal tells. */
  private SliceResult.Kind charged(Claims.Claimed claimed) {
    try {
      Outcome<?> outcome = payple.charge(claimed.request());
      if (outcome instanceof Outcome.InDoubt<?>) {
        change(claimed.pair(), true, Outcomes::inDoubt);
      }
      return kind(outcome);
    } catch (UnknownCardException none) {
      change(claimed.pair(), false, Outcomes::needsCard);
      return SliceResult.Kind.GOOD;
    } catch (OrderConflictException conflict) {
      review(claimed.pair(), conflict.getMessage());
      return SliceResult.Kind.GOOD;
    } catch (NotSentException notSent) {
      change(claimed.pair(), false, Outcomes::trouble);
      Optional<Refusal> refusal = notSent.refusal();
      if (refusal.filter(ChargeRun::stopsRun).isPresent()) {
        database.own(
            store -> {
              control.stop(store, notSent.getMessage());
              return null;
            });
        return SliceResult.Kind.STOP;
      }
      return SliceResult.Kind.TROUBLE;
    }
  }

  private static boolean stopsRun(Refusal refusal) {
    return DeclineAction.of(refusal.responseCode().codeClass()) == DeclineAction.STOP_RUN;
  }

  private static SliceResult.Kind kind(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Declined<?> declined) {
      return switch (DeclineAction.of(declined.refusal().responseCode().codeClass())) {
        case STOP_RUN -> SliceResult.Kind.STOP;
        case RETRY_SOON -> SliceResult.Kind.TROUBLE;
        default -> SliceResult.Kind.GOOD;
      };
    }
    return outcome instanceof Outcome.InDoubt<?> ? SliceResult.Kind.TROUBLE : SliceResult.Kind.GOOD;
  }

  /** Changes an instalment, unless its row has moved: then an event of the journal came first. */
  private void change(Pair claimed, boolean sent, Step step) {
    database.own(
        store -> {
          Pair pair = present(store, claimed);
          if (pair != null) {
            InstalmentRow row = pair.instalment();
            SubscriptionRow subscription = pair.subscription();
            SubscriptionState before = subscription.state;
            if (!sent) {
              store.attempts().notSent(row);
            }
            Outcomes outcomes =
                new Outcomes(
                    row,
                    subscription,
                    plans.get(store, subscription.planId, row.planVersion),
                    clock.instant());
            step.on(outcomes);
            store.instalments().update(row);
            if (subscription.state != before) {
              store.subscriptions().update(List.of(subscription));
            }
            database.fire(outcomes.events());
          }
          return null;
        });
  }

  private void review(Pair claimed, String reason) {
    database.own(
        store -> {
          Pair pair = present(store, claimed);
          if (pair != null) {
            pair.instalment().review(InstalmentState.DUE, reason);
            store.attempts().notSent(pair.instalment());
            store.instalments().update(pair.instalment());
          }
          return null;
        });
  }

  /** Gives an instalment back that was not tried. */
  private void release(Pair claimed) {
    database.own(
        store -> {
          Pair pair = present(store, claimed);
          if (pair != null) {
            pair.instalment().plan(InstalmentState.RETRY, clock.instant());
            store.attempts().notSent(pair.instalment());
            store.instalments().update(pair.instalment());
          }
          return null;
        });
  }

  /** The rows, if the instalment is still that which was claimed. */
  private static Pair present(RecurringStore store, Pair claimed) throws SQLException {
    InstalmentRow row = claimed.instalment();
    return store
        .instalments()
        .find(row.subscriptionId, row.period)
        .filter(pair -> pair.instalment().state == InstalmentState.CHARGING)
        .filter(pair -> pair.instalment().attempt == row.attempt)
        .orElse(null);
  }

  /** What becomes of an instalment. */
  private interface Step {
    void on(Outcomes outcomes);
  }
}

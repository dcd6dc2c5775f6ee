// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.SliceResult.Kind.TROUBLE;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import io.github.payple4ee.recurring.schedule.DeclineAction;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Charges instalments that are due, a slice of the cluster's budget at a time. */
@Dependent
public class ChargeRun {

  private static final System.Logger LOG = System.getLogger(ChargeRun.class.getName());

  private final RecurringDatabase database;
  private final ClaimedRows rows;
  private final Plans plans;
  private final RunControl control;
  private final ChargeOutcomeRecorder recorder;
  private final PaypleService payple;
  private final BuyersFirst buyers;
  private final ModuleClock clock;

  @Inject
  ChargeRun(
      RecurringDatabase database,
      ClaimedRows rows,
      Plans plans,
      RunControl control,
      ChargeOutcomeRecorder recorder,
      PaypleService payple,
      BuyersFirst buyers,
      ModuleClock clock) {
    this.database = database;
    this.rows = rows;
    this.plans = plans;
    this.control = control;
    this.recorder = recorder;
    this.payple = payple;
    this.buyers = buyers;
    this.clock = clock;
  }

  /**
   * Learns from the charges that have ended, and claims the next slice for the workers.
   *
   * @param most how many at most
   */
  Claims.Batch next(int most, Workers workers, SliceResult result) {
    SliceResult.Part ended = result.take();
    RunControl.Slice slice =
        database.own(
            store -> {
              control.learn(store, ended);
              return control.take(store, store.due().count(clock.instant(), most));
            });
    if (slice.count() == 0) {
      return Claims.Batch.NONE;
    }
    Claims.Batch batch =
        database.own(store -> new Claims(store, plans, clock.instant()).claim(slice.count()));
    List<Runnable> charges = new ArrayList<>();
    for (Claims.Claimed one : batch.claimed()) {
      int index = charges.size();
      charges.add(() -> charge(one, slice, index, result));
    }
    workers.add(charges);
    return batch;
  }

  /** Learns from the charges that ended last. */
  void end(SliceResult result) {
    SliceResult.Part ended = result.take();
    if (!ended.none()) {
      database.own(
          store -> {
            control.learn(store, ended);
            return null;
          });
    }
  }

  private void charge(
      Claims.Claimed claimed, RunControl.Slice slice, int index, SliceResult result) {
    if (claimed.again()) {
      PaymentState known = rows.recorded(claimed.request().orderId());
      if (known == null) {
        // nothing was sent, and by now the hours or the period may be over
        rows.release(claimed.pair());
      } else if (ClaimedRows.HAS_RESULT.contains(known)) {
        // the journal returns the result, and nothing is sent
        chargeOrTakeResult(claimed, result);
      } else {
        rows.noResult(claimed.pair(), known);
      }
      return;
    }
    if (result.stops()) {
      rows.release(claimed.pair());
      return;
    }
    slice.await(index, clock);
    chargeOrTakeResult(claimed, result);
  }

  /**
   * Charges when it is the turn of the instalment. Returns null when it must not be charged any
   * more by then.
   */
  private @Nullable Outcome<Payment> chargedInTime(Claims.Claimed claimed) {
    return buyers.charge(
        () -> {
          if (claimed.again()) {
            return payple.charge(claimed.request());
          }
          if (claimed.ends(clock.instant())) {
            // another node takes it
            return null;
          }
          if (claimed.late(clock.instant()) || rows.changed(claimed) || rows.exceedsCap(claimed)) {
            rows.release(claimed.pair());
            return null;
          }
          return payple.charge(claimed.request());
        });
  }

  private void chargeOrTakeResult(Claims.Claimed claimed, SliceResult result) {
    try {
      SliceResult.Kind kind = charged(claimed);
      if (kind != null) {
        result.note(kind);
      }
    } catch (RuntimeException failed) {
      // the claim ends by itself, and the same order id is charged again
      LOG.log(
          System.Logger.Level.WARNING,
          claimed.request().orderId()
              + " has no recorded result, because its charge ended with an exception. The module repeats the charge later with the same order id, so the buyer is charged once at most",
          failed);
      result.note(TROUBLE);
    }
  }

  /**
   * Charges, and records the outcomes for which the journal has no event. Returns null when nothing
   * was sent, because it must not be charged any more.
   */
  @Nullable
  private SliceResult.Kind charged(Claims.Claimed claimed) {
    Pair pair = claimed.pair();
    try {
      Outcome<Payment> outcome = chargedInTime(claimed);
      if (outcome == null) {
        return null;
      }
      if (outcome instanceof Outcome.InDoubt<Payment>) {
        change(pair, (store, present) -> recorder.other(store, present, Outcomes::inDoubt));
      } else if (claimed.again()) {
        guarded(pair, () -> rows.reconcile(pair, outcome));
      }
      return kind(outcome);
    } catch (UnknownCardException none) {
      change(pair, recorder::noCard);
      return SliceResult.Kind.GOOD;
    } catch (OrderConflictException conflict) {
      String reason = conflict.getMessage();
      change(
          pair,
          (store, present) ->
              recorder.notMade(store, present, outcomes -> outcomes.review(reason)));
      return SliceResult.Kind.GOOD;
    } catch (NotSentException notSent) {
      change(pair, (store, present) -> recorder.notMade(store, present, Outcomes::trouble));
      return notSent.refusal().filter(ChargeRun::stopsRun).map(this::stop).orElse(TROUBLE);
    }
  }

  private void change(Pair pair, ClaimedRows.Change change) {
    guarded(pair, () -> rows.change(pair, change));
  }

  /** An exception of the shop's observer is not Payple's, and slows no other charge down. */
  private static void guarded(Pair pair, Runnable recording) {
    Rounds.guarded(pair.instalment().subscriptionId, recording);
  }

  private SliceResult.Kind stop(Refusal refusal) {
    database.own(
        store -> {
          recorder.stop(store, refusal);
          return null;
        });
    return SliceResult.Kind.STOP;
  }

  private static boolean stopsRun(Refusal refusal) {
    return DeclineAction.of(refusal.responseCode().codeClass()) == DeclineAction.STOP_RUN;
  }

  private SliceResult.Kind kind(Outcome<Payment> outcome) {
    if (outcome instanceof Outcome.Declined<Payment> declined) {
      Refusal refusal = declined.refusal();
      return switch (DeclineAction.of(refusal.responseCode().codeClass())) {
        case STOP_RUN -> stop(refusal);
        case RETRY_SOON -> TROUBLE;
        default -> SliceResult.Kind.GOOD;
      };
    }
    return outcome instanceof Outcome.InDoubt<Payment> ? TROUBLE : SliceResult.Kind.GOOD;
  }
}

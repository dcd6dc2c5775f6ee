// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.Outcome;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaypleService;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Changes the rows of instalments that this node has claimed. */
@Dependent
public class ClaimedRows {

  static final Set<PaymentState> HAS_RESULT =
      EnumSet.complementOf(
          EnumSet.of(
              PaymentState.OPEN,
              PaymentState.CHARGING,
              PaymentState.IN_DOUBT,
              PaymentState.NEEDS_REVIEW,
              PaymentState.NOT_CHARGED));

  private final RecurringDatabase database;
  private final ChargeOutcomeRecorder recorder;
  private final PaypleService payple;
  private final ModuleClock clock;

  @Inject
  ClaimedRows(
      RecurringDatabase database,
      ChargeOutcomeRecorder recorder,
      PaypleService payple,
      ModuleClock clock) {
    this.database = database;
    this.recorder = recorder;
    this.payple = payple;
    this.clock = clock;
  }

  /**
   * Whether the subscription was ended or paused since an instalment was claimed some time ago, so
   * that it is not charged any more.
   */
  boolean changed(Claims.Claimed claimed) {
    if (!claimed.waitedSince(clock.instant())) {
      return false;
    }
    InstalmentRow row = claimed.pair().instalment();
    return database.own(
        store ->
            store
                .subscriptions()
                .find(row.subscriptionId)
                .filter(present -> present.endedOn(row.dueDay) || pausedBefore(row, present))
                .isPresent());
  }

  /**
   * Whether another node began to charge the same card at the same moment, so that a cap would be
   * exceeded. Of two nodes that look, at least one sees the other's charge.
   */
  boolean exceedsCap(Claims.Claimed claimed) {
    InstalmentRow row = claimed.pair().instalment();
    if (!claimed.oneOfSeveral() || row.asked) {
      return false;
    }
    Instant now = clock.instant();
    return database.own(
        store ->
            store
                .attempts()
                .charges(Set.of(row.payerNumber), now)
                .exceed(row, claimed.plan().ladder(), now));
  }

  private static boolean pausedBefore(InstalmentRow row, SubscriptionRow present) {
    return row.declines == 0 && !row.asked && present.pausedOn(row.dueDay);
  }

  /** What the journal knows of a charge that was sent; null when none was sent. */
  @Nullable
  PaymentState recorded(String orderId) {
    return payple
        .find(orderId)
        .map(Payment::state)
        .filter(state -> state != PaymentState.OPEN)
        .orElse(null);
  }

  /** A charge that was sent before, and of which the journal does not know that it was made. */
  void noResult(Pair claimed, PaymentState known) {
    change(
        claimed,
        (store, pair) -> {
          if (known == PaymentState.NOT_CHARGED) {
            recorder.notMade(store, pair, Outcomes::trouble);
            return;
          }
          if (known == PaymentState.NEEDS_REVIEW) {
            pair.instalment().review = Results.NEEDS_REVIEW;
          }
          recorder.other(store, pair, Outcomes::inDoubt);
        });
  }

  /**
   * Takes the result from the journal's answer: its event may have been delivered by a node that
   * does not know subscriptions.
   */
  void reconcile(Pair claimed, Outcome<Payment> outcome) {
    change(
        claimed,
        (store, present) -> {
          if (outcome instanceof Outcome.Declined<Payment> declined) {
            recorder.declined(store, present, declined.refusal());
          } else {
            InstalmentRow row = present.instalment();
            recorder.paid(store, present, row.attempt, row.amount);
          }
        });
  }

  /** Changes an instalment, unless its row has moved: then an event of the journal came first. */
  void change(Pair claimed, Change change) {
    database.own(
        store -> {
          Pair pair = present(store, claimed);
          if (pair != null) {
            change.on(store, pair);
          }
          return null;
        });
  }

  /** Releases the claim of an instalment that was not tried. */
  void release(Pair claimed) {
    change(
        claimed,
        (store, pair) ->
            recorder.notMade(store, pair, outcomes -> outcomes.release(clock.instant())));
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

  /** A change of an instalment by the outcome of its charge. */
  interface Change {
    void on(RecurringStore store, Pair pair) throws SQLException;
  }
}

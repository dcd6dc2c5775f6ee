// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.event.PaymentNotCharged;
import io.github.payple4ee.recurring.InstalmentState;
import io.github.payple4ee.recurring.engine.InstalmentStore.Pair;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;

/**
 * Takes the results of the charges from the outbox of the journal, in the transaction that delivers
 * them: its rows and events are committed with the delivery, once.
 */
@Dependent
public class Results {

  // the shop's observers of a payment, which have the usual priority, come before this one
  static final int AFTER_THE_SHOP = Interceptor.Priority.LIBRARY_AFTER;

  static final String NEEDS_REVIEW = "The result of its charge needs a manual review";

  private final RecurringDatabase database;
  private final ChargeOutcomeRecorder recorder;

  @Inject
  Results(RecurringDatabase database, ChargeOutcomeRecorder recorder) {
    this.database = database;
    this.recorder = recorder;
  }

  void completed(@Observes @Priority(AFTER_THE_SHOP) PaymentCompleted event) {
    OrderName name = OrderName.of(event.orderId()).orElse(null);
    if (name == null || !database.ready()) {
      return;
    }
    database.joined(
        store -> {
          if (!recorder.paidAsUsual(store, name, event.amount())) {
            present(
                store,
                name,
                (found, pair, attempt) -> recorder.paid(found, pair, attempt, event.amount()));
          }
          return null;
        });
  }

  void declined(@Observes @Priority(AFTER_THE_SHOP) PaymentDeclined event) {
    awaited(event.orderId(), (store, pair) -> recorder.declined(store, pair, event.refusal()));
  }

  void notCharged(@Observes @Priority(AFTER_THE_SHOP) PaymentNotCharged event) {
    awaited(event.orderId(), (store, pair) -> recorder.notMade(store, pair, Outcomes::trouble));
  }

  void inDoubt(@Observes @Priority(AFTER_THE_SHOP) PaymentInDoubt event) {
    awaited(event.orderId(), (store, pair) -> recorder.other(store, pair, Outcomes::inDoubt));
  }

  void needsReview(@Observes @Priority(AFTER_THE_SHOP) PaymentNeedsReview event) {
    doubt(event.orderId(), NEEDS_REVIEW);
  }

  void mismatched(@Observes @Priority(AFTER_THE_SHOP) PaymentMismatched event) {
    doubt(event.orderId(), "Payple's answer does not match its charge");
  }

  /** Of two charges of one period one was refunded: a person has decided. */
  void refunded(@Observes @Priority(AFTER_THE_SHOP) PaymentCancelled event) {
    if (event.remaining() > 0) {
      return;
    }
    change(
        event.orderId(),
        (store, pair, attempt) -> {
          InstalmentRow row = pair.instalment();
          if (row.state == InstalmentState.PAID && row.review != null) {
            row.review = null;
            store.instalments().update(row);
          }
        });
  }

  private void doubt(String orderId, String review) {
    awaited(
        orderId,
        (store, pair) -> {
          pair.instalment().review = review;
          recorder.other(store, pair, Outcomes::inDoubt);
        });
  }

  private void awaited(String orderId, Change change) {
    change(
        orderId,
        (store, pair, attempt) -> {
          if (ChargeOutcomeRecorder.awaited(pair.instalment(), attempt)) {
            change.on(store, pair);
          }
        });
  }

  private void change(String orderId, Step step) {
    OrderName name = OrderName.of(orderId).orElse(null);
    if (name == null || !database.ready()) {
      return;
    }
    database.joined(
        store -> {
          present(store, name, step);
          return null;
        });
  }

  private static void present(RecurringStore store, OrderName name, Step step) throws SQLException {
    Pair pair = store.instalments().find(name.subscriptionId(), name.period()).orElse(null);
    if (pair != null) {
      step.on(store, pair, name.attempt());
    }
  }

  /** A change of an instalment by the result of one of its charges. */
  private interface Step {
    void on(RecurringStore store, Pair pair, int attempt) throws SQLException;
  }

  /** A change of an instalment by the result of the charge that is under way. */
  private interface Change {
    void on(RecurringStore store, Pair pair) throws SQLException;
  }
}

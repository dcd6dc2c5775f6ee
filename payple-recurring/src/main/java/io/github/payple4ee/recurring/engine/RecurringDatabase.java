// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.delivery.RequestContexts;
import io.github.payple4ee.cdi.journal.DatabaseWork;
import io.github.payple4ee.cdi.journal.JournalTransactions;
import io.github.payple4ee.recurring.event.RecurringEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs the engine's work on the journal's database, and notifies the shop's observers within it.
 */
@Dependent
public class RecurringDatabase {

  private final DatabaseWork database;
  private final Event<RecurringEvent> observers;
  private final RequestContexts requests;
  private final RecurringStart start;

  @Inject
  RecurringDatabase(
      JournalTransactions transactions,
      Event<RecurringEvent> observers,
      RequestContexts requests,
      RecurringStart start) {
    this.database = new DatabaseWork(transactions);
    this.observers = observers;
    this.requests = requests;
    this.start = start;
  }

  /**
   * Whether a result can be recorded. Without tables there is no instalment to record it for.
   *
   * @throws IllegalStateException when the tables have instalments and cannot be used: the event
   *     must be delivered again
   */
  boolean ready() {
    return start.present();
  }

  /** Whether the tables can be used now. */
  boolean usable() {
    try {
      return start.present();
    } catch (IllegalStateException unusable) {
      return false;
    }
  }

  /** In a transaction of its own, and again when another one was in its way. */
  <T> T own(Work<T> work) {
    start.require();
    return database.inTransaction(
        (connection, dialect) -> work.in(new RecurringStore(connection, dialect, true)));
  }

  /** In the transaction of the caller; in a new one when there is none. */
  <T> T joined(Work<T> work) {
    start.require();
    return database.joined(
        (connection, dialect) -> work.in(new RecurringStore(connection, dialect, false)));
  }

  /** Notifies the observers; the rows are written before. */
  void fire(List<? extends RecurringEvent> events) {
    if (!events.isEmpty()) {
      requests.within(() -> events.forEach(observers::fire));
    }
  }

  /**
   * Something to do with the stores.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  interface Work<T> {
    T in(RecurringStore store) throws SQLException;
  }
}

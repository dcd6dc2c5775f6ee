// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.journal.Dialect;
import java.sql.Connection;

/** What the engine's work has on one connection: the stores of its tables. */
final class RecurringStore {

  private static final int MANY = 10_000;
  private static final int SOME = 500;

  private final Connection connection;
  private final Dialect dialect;
  private final boolean own;

  /**
   * On a connection.
   *
   * @param own whether the transaction is the engine's own
   */
  RecurringStore(Connection connection, Dialect dialect, boolean own) {
    this.connection = connection;
    this.dialect = dialect;
    this.own = own;
  }

  /** Whether the transaction is the engine's own. */
  boolean own() {
    return own;
  }

  /**
   * How many subscriptions are planned in a transaction: many where a statement takes many rows.
   */
  int plannedAtOnce() {
    return dialect == Dialect.POSTGRESQL ? MANY : SOME;
  }

  PlanStore plans() {
    return new PlanStore(connection, dialect);
  }

  SubscriptionStore subscriptions() {
    return new SubscriptionStore(connection, dialect);
  }

  InstalmentStore instalments() {
    return new InstalmentStore(connection, dialect);
  }

  DueStore due() {
    return new DueStore(connection, dialect);
  }

  AttemptStore attempts() {
    return new AttemptStore(connection);
  }

  RunStore run() {
    return new RunStore(connection);
  }
}

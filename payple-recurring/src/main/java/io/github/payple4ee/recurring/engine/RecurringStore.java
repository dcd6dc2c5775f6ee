// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.journal.Dialect;
import java.sql.Connection;

/** What the engine's work has on one connection: the stores of its tables. */
final class RecurringStore {

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

  PlanStore plans() {
    return new PlanStore(connection, dialect);
  }

  SubscriptionStore subscriptions() {
    return new SubscriptionStore(connection, dialect);
  }

  InstalmentStore instalments() {
    return new InstalmentStore(connection, dialect);
  }

  AttemptStore attempts() {
    return new AttemptStore(connection);
  }

  RunStore run() {
    return new RunStore(connection);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs the journal's work on a connection of its own, in any transaction of the caller. Later
 * failures do not undo what was written.
 */
public interface JournalTransactions {

  /**
   * Runs work in a new transaction, which is committed when the work returns a result, and rolled
   * back when it failed.
   */
  <T> Completion<T> inTransaction(Work<T> work);

  /** Runs one statement, or reads, outside of a transaction: each statement commits itself. */
  <T> Completion<T> atOnce(Work<T> work);

  /**
   * Runs work in the thread's transaction, and its changes are committed or rolled back together
   * with that transaction. Without one, runs the work in a new transaction.
   */
  <T> Completion<T> joined(Work<T> work);

  /** Whether the thread is in no transaction; false when that is not known. */
  boolean alone();

  /**
   * Work with a connection.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  interface Work<T> {

    /** Does the work. The caller closes the connection. */
    T on(Connection connection) throws SQLException;
  }
}

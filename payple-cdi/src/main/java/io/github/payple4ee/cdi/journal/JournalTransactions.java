// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs the journal's work on a connection of its own, whatever transaction the caller is in: what
 * was written stays, whatever comes after.
 */
public interface JournalTransactions {

  /**
   * Runs work in a new transaction, which is committed when this returns a result, and rolled back
   * when the work failed.
   */
  <T> Completion<T> inTransaction(Work<T> work);

  /** Runs one statement, or reads, outside of any transaction: each statement commits itself. */
  <T> Completion<T> atOnce(Work<T> work);

  /**
   * Runs work in the transaction that the thread is in: what it writes is committed or rolled back
   * with that one. When there is none, in a new one.
   */
  <T> Completion<T> joined(Work<T> work);

  /** Whether the thread is in no transaction; false when that is not known. */
  boolean alone();

  /**
   * Something to do with a connection.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  interface Work<T> {

    /** Does it; the caller closes the connection. */
    T on(Connection connection) throws SQLException;
  }
}

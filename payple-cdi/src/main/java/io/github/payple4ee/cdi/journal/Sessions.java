// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Opens sessions in the journal's transactions, and repeats a transaction that ran into another
 * one: a row that both added, or a deadlock. The second time it sees what the other one did.
 */
final class Sessions {

  private static final int MOST_TRIES = 5;

  private final JournalTransactions transactions;
  private volatile @Nullable Dialect dialect;

  Sessions(JournalTransactions transactions) {
    this.transactions = transactions;
  }

  /** Runs work in a new transaction, and again when another transaction was in its way. */
  <T> T inTransaction(Work<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work);
      } catch (JournalException failed) {
        if (tries == MOST_TRIES || !anotherWasInTheWay(failed)) {
          throw failed;
        }
      }
    }
  }

  /** Runs work in a new transaction, once: it does more than to write into the journal. */
  <T> T once(Work<T> work) {
    return transactions.inTransaction(connection -> work.in(session(connection))).orThrow();
  }

  /** Runs statements outside of any transaction: each commits itself. */
  <T> T atOnce(Work<T> work) {
    return transactions.atOnce(connection -> work.in(session(connection))).orThrow();
  }

  /** The same; null when another transaction was in its way. */
  @Nullable
  <T> T unlessInTheWay(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (JournalException failed) {
      if (!anotherWasInTheWay(failed)) {
        throw failed;
      }
      return null;
    }
  }

  private boolean anotherWasInTheWay(JournalException failed) {
    Dialect known = dialect;
    return known != null
        && (known.duplicateKey(failed.failure()) || known.rolledBack(failed.failure()));
  }

  /** Whether the database writes a payment with its line and its event in one statement. */
  boolean writeAtOnce() {
    Dialect known = dialect;
    // the first session finds out
    return known == null || known == Dialect.POSTGRESQL;
  }

  private SqlSession session(Connection connection) throws SQLException {
    Dialect known = dialect;
    if (known == null) {
      known = Dialect.of(connection);
      dialect = known;
    }
    return new SqlSession(connection, known);
  }

  /**
   * Something to do in a session.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  interface Work<T> {
    T in(SqlSession session) throws SQLException;
  }
}

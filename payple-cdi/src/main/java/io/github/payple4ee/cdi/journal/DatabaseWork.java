// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs work in transactions of its own on the journal's data source, and repeats a transaction that
 * ran into another one: a row that both added, or a deadlock. The second time it sees what the
 * other one did.
 */
public final class DatabaseWork {

  private static final int MOST_TRIES = 5;

  private final JournalTransactions transactions;
  private volatile @Nullable Dialect dialect;

  /** In these transactions. */
  public DatabaseWork(JournalTransactions transactions) {
    this.transactions = transactions;
  }

  /** Runs work in a new transaction, and again when another transaction was in its way. */
  public <T> T inTransaction(Work<T> work) {
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

  /** Runs work in a new transaction, once: it does more than to write into the database. */
  public <T> T once(Work<T> work) {
    return transactions.inTransaction(known(work)).orThrow();
  }

  /** Runs statements outside of any transaction: each commits itself. */
  public <T> T atOnce(Work<T> work) {
    return transactions.atOnce(known(work)).orThrow();
  }

  /**
   * Runs work in the transaction that the thread is in. When there is none, in a new one, which is
   * repeated when another transaction was in its way, and rolled back whatever the work throws.
   */
  public <T> T joined(Work<T> work) {
    return transactions.alone() ? inTransaction(work) : transactions.joined(known(work)).orThrow();
  }

  /** The same as the statement; null when another transaction was in its way. */
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

  /** The database's; empty before the first work. */
  Optional<Dialect> dialect() {
    return Optional.ofNullable(dialect);
  }

  private boolean anotherWasInTheWay(JournalException failed) {
    Dialect known = dialect;
    return known != null
        && (known.duplicateKey(failed.failure()) || known.rolledBack(failed.failure()));
  }

  private <T> JournalTransactions.Work<T> known(Work<T> work) {
    return connection -> {
      Dialect known = dialect;
      if (known == null) {
        known = Dialect.of(connection);
        dialect = known;
      }
      return work.on(connection, known);
    };
  }

  /**
   * Something to do with a connection to a database of this dialect.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it; the caller closes the connection. */
    T on(Connection connection, Dialect dialect) throws SQLException;
  }
}

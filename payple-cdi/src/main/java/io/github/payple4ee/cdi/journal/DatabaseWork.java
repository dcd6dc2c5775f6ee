// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Runs work in transactions of its own on the journal's data source. It repeats a transaction that
 * conflicted with another one: both inserted the same row, or there was a deadlock. The repeated
 * transaction sees the other one's changes.
 */
public final class DatabaseWork {

  private static final int MOST_TRIES = 5;

  private final JournalTransactions transactions;
  private volatile @Nullable Dialect dialect;

  /** Runs work in these transactions. */
  public DatabaseWork(JournalTransactions transactions) {
    this.transactions = transactions;
  }

  /** Runs work in a new transaction, and repeats it after a conflict with another transaction. */
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

  /** Runs work in a new transaction, once, because it does more than to write into the database. */
  public <T> T once(Work<T> work) {
    return confirmed(transactions::inTransaction, known(work));
  }

  /** Runs statements outside of a transaction: each commits itself. */
  public <T> T atOnce(Work<T> work) {
    return transactions.atOnce(known(work)).orThrow();
  }

  /**
   * Runs work in the thread's transaction. Without one, it runs the work in a new transaction,
   * which is repeated after a conflict with another transaction, and rolled back after any
   * exception of the work.
   */
  public <T> T joined(Work<T> work) {
    return transactions.alone()
        ? inTransaction(work)
        : confirmed(transactions::joined, known(work));
  }

  /**
   * Runs work in a transaction. An exception that is not of the work comes from the begin or from
   * the commit, and each server has its own. On some it is a checked one that nothing declares.
   */
  private static <T> T confirmed(Boundary boundary, JournalTransactions.Work<T> work) {
    AtomicBoolean failed = new AtomicBoolean();
    try {
      return boundary
          .run(
              connection -> {
                failed.set(true);
                T result = work.on(connection);
                failed.set(false);
                return result;
              })
          .orThrow();
    } catch (JournalException refused) {
      throw refused;
    } catch (Exception end) {
      if (end instanceof RuntimeException ofTheWork && failed.get()) {
        throw ofTheWork;
      }
      throw new JournalException(end);
    }
  }

  /** Runs the statement; returns null after a conflict with another transaction. */
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

  /** The dialect of the database; empty before the first work. */
  Optional<Dialect> dialect() {
    return Optional.ofNullable(dialect);
  }

  private boolean anotherWasInTheWay(JournalException failed) {
    Dialect known = dialect;
    return known != null
        && failed
            .failure()
            .filter(end -> known.duplicateKey(end) || known.rolledBack(end))
            .isPresent();
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

  /** The kind of transaction in which work is run. */
  @FunctionalInterface
  private interface Boundary {
    <T> Completion<T> run(JournalTransactions.Work<T> work);
  }

  /**
   * Work with a connection to a database of this dialect.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  public interface Work<T> {

    /** Does the work. The caller closes the connection. */
    T on(Connection connection, Dialect dialect) throws SQLException;
  }
}

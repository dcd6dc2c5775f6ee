// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Opens sessions in the journal's transactions. */
final class Sessions {

  private final DatabaseWork database;

  Sessions(JournalTransactions transactions) {
    this.database = new DatabaseWork(transactions);
  }

  /** Runs work in a new transaction, and repeats it after a conflict with another transaction. */
  <T> T inTransaction(Work<T> work) {
    return database.inTransaction(in(work));
  }

  /** Runs work in a new transaction, once, because it does more than to write into the journal. */
  <T> T once(Work<T> work) {
    return database.once(in(work));
  }

  /** Runs statements outside of a transaction: each commits itself. */
  <T> T atOnce(Work<T> work) {
    return database.atOnce(in(work));
  }

  private static <T> DatabaseWork.Work<T> in(Work<T> work) {
    return (connection, dialect) -> work.in(new SqlSession(connection, dialect));
  }

  /** The same; returns null after a conflict with another transaction. */
  @Nullable
  <T> T unlessInTheWay(Supplier<T> statement) {
    return database.unlessInTheWay(statement);
  }

  /**
   * Whether the database writes a payment with its history entry and its event in one statement.
   */
  boolean writeAtOnce() {
    // the first session determines the dialect
    return database.dialect().map(known -> known == Dialect.POSTGRESQL).orElse(true);
  }

  /**
   * Work in a session.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  interface Work<T> {
    T in(SqlSession session) throws SQLException;
  }
}

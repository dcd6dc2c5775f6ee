// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Does what the server does, without one: a connection and a transaction for each piece of work.
 */
public final class LocalTransactions implements JournalTransactions {

  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final DataSource dataSource;

  /** On this database. */
  public LocalTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public <T> Completion<T> inTransaction(Work<T> work) {
    Connection suspended = CURRENT.get();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      CURRENT.set(connection);
      try {
        T result = work.on(connection);
        commit(connection);
        return Completion.of(result);
      } catch (Unconfirmed failed) {
        throw failed;
      } catch (RuntimeException failed) {
        connection.rollback();
        return Completion.failed(failed);
      } catch (SQLException | Error failed) {
        connection.rollback();
        throw failed;
      } finally {
        CURRENT.set(suspended);
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      return Completion.failed(new JournalException(failed));
    }
  }

  /** A server commits when the work has returned, and says in an exception of its own why not. */
  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException failed) {
      throw new Unconfirmed(failed);
    }
  }

  /** What a server throws. */
  private static final class Unconfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unconfirmed(SQLException failed) {
      super("the transaction was not committed", failed);
    }
  }

  @Override
  public <T> Completion<T> atOnce(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return Completion.of(work.on(connection));
    } catch (SQLException failed) {
      return Completion.failed(new JournalException(failed));
    } catch (RuntimeException failed) {
      return Completion.failed(failed);
    }
  }

  @Override
  public boolean alone() {
    return CURRENT.get() == null;
  }

  @Override
  public <T> Completion<T> joined(Work<T> work) {
    Connection current = CURRENT.get();
    if (current == null) {
      return inTransaction(work);
    }
    try {
      return Completion.of(work.on(current));
    } catch (SQLException failed) {
      return Completion.failed(new JournalException(failed));
    } catch (RuntimeException failed) {
      return Completion.failed(failed);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The server's own transactions. A new transaction suspends that of the caller. The observers of an
 * event write in the transaction that marks the event as delivered.
 */
@Dependent
public class JtaTransactions implements JournalTransactions {

  private final ServerResources server;
  private final ServerTransaction current;

  @Inject
  JtaTransactions(ServerResources server, ServerTransaction current) {
    this.server = server;
    this.current = current;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public <T> Completion<T> inTransaction(Work<T> work) {
    Completion<T> end = with(work);
    if (end.failure() != null && !current.markForRollback()) {
      // without a registry, only the exception can roll the transaction back
      throw end.failure();
    }
    return end;
  }

  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public <T> Completion<T> atOnce(Work<T> work) {
    return with(
        connection -> {
          if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
          }
          return work.on(connection);
        });
  }

  @Override
  @Transactional(TxType.REQUIRED)
  public <T> Completion<T> joined(Work<T> work) {
    Completion<T> end = with(work);
    if (end.failure() instanceof JournalException && !current.markForRollback()) {
      throw end.failure();
    }
    return end;
  }

  @Override
  public boolean alone() {
    return current.absent();
  }

  private <T> Completion<T> with(Work<T> work) {
    try (Connection connection = server.dataSource().getConnection()) {
      return Completion.of(work.on(connection));
    } catch (SQLException failed) {
      return Completion.failed(new JournalException(failed));
    } catch (RuntimeException failed) {
      return Completion.failed(failed);
    }
  }
}

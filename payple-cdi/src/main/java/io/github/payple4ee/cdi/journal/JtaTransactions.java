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
 * The server's own transactions. A new one suspends that of the caller; the observers of an event
 * write in the one that marks the event delivered.
 */
@Dependent
public class JtaTransactions implements JournalTransactions {

  private final ServerResources server;

  @Inject
  JtaTransactions(ServerResources server) {
    this.server = server;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public <T> T inTransaction(Work<T> work) {
    return with(work);
  }

  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public <T> T atOnce(Work<T> work) {
    return with(
        connection -> {
          if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
          }
          return work.on(connection);
        });
  }

  private <T> T with(Work<T> work) {
    try (Connection connection = server.dataSource().getConnection()) {
      return work.on(connection);
    } catch (SQLException failed) {
      // unchecked, so that the transaction is rolled back
      throw new JournalException(failed);
    }
  }
}

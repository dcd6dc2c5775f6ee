// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.portable;

import io.github.payple4ee.cdi.journal.Completion;
import io.github.payple4ee.cdi.journal.JournalTransactions;
import io.github.payple4ee.cdi.journal.JtaTransactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;

/**
 * Shows the journal's statements a connection that calls its product H2, whose statements are the
 * portable ones. The tables are made without this, by the script for PostgreSQL.
 */
@Dependent
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class PortablePath implements JournalTransactions {

  private static final String PRODUCT = "H2";

  private final JtaTransactions transactions;

  @Inject
  PortablePath(JtaTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> Completion<T> inTransaction(Work<T> work) {
    return transactions.inTransaction(connection -> work.on(renamed(connection)));
  }

  @Override
  public <T> Completion<T> atOnce(Work<T> work) {
    return transactions.atOnce(connection -> work.on(renamed(connection)));
  }

  @Override
  public <T> Completion<T> joined(Work<T> work) {
    return transactions.joined(connection -> work.on(renamed(connection)));
  }

  @Override
  public boolean alone() {
    return transactions.alone();
  }

  private static Connection renamed(Connection connection) {
    return shown(
        Connection.class,
        connection,
        "getMetaData",
        () ->
            shown(
                DatabaseMetaData.class,
                connection.getMetaData(),
                "getDatabaseProductName",
                () -> PRODUCT));
  }

  /** The same but for what one method gives. */
  private static <T> T shown(Class<T> type, T real, String method, Given given) {
    return type.cast(
        Proxy.newProxyInstance(
            PortablePath.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                return given.get();
              }
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            }));
  }

  /** What a method gives instead. */
  private interface Given {
    Object get() throws Exception;
  }
}

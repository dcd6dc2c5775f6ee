// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Connections to any database that can lose the answer to a commit: the transaction is committed,
 * and the caller gets an error. {@link LossyLine} does the same to real connections of PostgreSQL.
 */
public final class LostCommits {

  private static final String CONNECTION_BROKE = "08006";

  private final DataSource database;
  private final AtomicReference<String> wanted = new AtomicReference<>();
  private final AtomicInteger lost = new AtomicInteger();

  /** To this database. */
  public LostCommits(DataSource database) {
    this.database = database;
  }

  /** Where the connections come from. */
  public DataSource dataSource() {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object result = called(database, method, arguments);
          return result instanceof Connection connection ? watched(connection) : result;
        });
  }

  /** Loses the answer to the commit of the next transaction with a statement that begins so. */
  public void loseTheAnswerAfter(String statement) {
    wanted.set(statement);
  }

  /** How many answers were lost. */
  public int lost() {
    return lost.get();
  }

  private Connection watched(Connection connection) {
    AtomicBoolean losing = new AtomicBoolean();
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object result = called(connection, method, arguments);
          String text = wanted.get();
          if (text != null
              && method.getName().equals("prepareStatement")
              && String.valueOf(arguments[0]).startsWith(text)
              && wanted.compareAndSet(text, null)) {
            losing.set(true);
          }
          if (method.getName().equals("commit") && losing.getAndSet(false)) {
            lost.incrementAndGet();
            throw new SQLException("the connection broke", CONNECTION_BROKE);
          }
          return result;
        });
  }

  private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(LostCommits.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

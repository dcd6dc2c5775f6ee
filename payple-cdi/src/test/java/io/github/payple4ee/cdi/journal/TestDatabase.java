// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database of H2 in memory with the journal's tables. */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final JdbcConnectionPool pool;

  private TestDatabase(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /** An empty one. */
  public static TestDatabase start() {
    String name = "shop-" + NUMBER.incrementAndGet();
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(
            "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "", "");
    pool.setMaxConnections(100);
    TestDatabase database = new TestDatabase(pool);
    AllScripts.of(Dialect.H2).forEach(database::execute);
    return database;
  }

  /** Where its connections come from. */
  public DataSource dataSource() {
    return pool;
  }

  /** The payments of a journal in it. */
  public Payments payments(Backoff backoff, InstantSource clock) {
    return new SqlPayments(new LocalTransactions(pool), backoff, clock, event -> true);
  }

  /** Forgets all. */
  @Override
  public void close() {
    execute("shutdown immediately");
    pool.dispose();
  }

  private void execute(String command) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException failed) {
      if (!command.startsWith("shutdown")) {
        throw new IllegalStateException(failed);
      }
    }
  }
}

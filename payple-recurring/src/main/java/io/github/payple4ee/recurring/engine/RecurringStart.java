// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.ServerResources;
import io.github.payple4ee.cdi.journal.Dialect;
import io.github.payple4ee.cdi.journal.SchemaUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Prepares the tables of recurring payments, and tries again until they are there. */
@ApplicationScoped
public class RecurringStart {

  private static final System.Logger LOG = System.getLogger(RecurringStart.class.getName());
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final PaypleConfig config;
  private final ServerResources server;
  private volatile boolean prepared;
  private String obstacle = "";
  private long nextLine = Long.MIN_VALUE;

  @Inject
  RecurringStart(PaypleConfig config, ServerResources server) {
    this.config = config;
    this.server = server;
  }

  /** For the proxy of the scope. */
  RecurringStart() {
    this(null, null);
  }

  /**
   * Requires the tables.
   *
   * @throws ConfigurationException when they are missing
   */
  void require() {
    if (!prepared && !prepared()) {
      throw new ConfigurationException(obstacle());
    }
  }

  /** Why the tables cannot be used; empty when they can, or were not looked for yet. */
  synchronized String obstacle() {
    return prepared ? "" : obstacle;
  }

  /**
   * Whether the tables can be used. Creates no table: without tables there is no subscription.
   *
   * @throws IllegalStateException when the tables have instalments and cannot be used
   */
  boolean present() {
    if (prepared) {
      return true;
    }
    try (Connection connection = server.dataSource().getConnection()) {
      return usable(connection);
    } catch (SQLException unreachable) {
      // the driver's message may name users and hosts
      throw unrecorded("check the journal's data source", unreachable);
    }
  }

  private static boolean usable(Connection connection) throws SQLException {
    SchemaUpdate tables = new SchemaUpdate(Tables.SCRIPTS);
    try {
      tables.prepare(connection, false);
      tables.requireExactNames(connection);
      return true;
    } catch (ConfigurationException unusable) {
      if (hasInstalments(connection, tables)) {
        throw unrecorded(unusable.getMessage(), unusable);
      }
      return false;
    }
  }

  private static IllegalStateException unrecorded(String reason, Exception cause) {
    return new IllegalStateException(
        "The result of an instalment cannot be recorded now: " + reason, cause);
  }

  private static boolean hasInstalments(Connection connection, SchemaUpdate tables)
      throws SQLException {
    return !tables.missing(connection).contains(Tables.INSTALMENTS)
        && new Query(connection).number(Dialect.of(connection).first(InstalmentStore.ANY), 1) > 0;
  }

  /** Whether the tables are there. */
  synchronized boolean prepared() {
    if (prepared) {
      return true;
    }
    try (Connection connection = server.dataSource().getConnection()) {
      SchemaUpdate tables = new SchemaUpdate(Tables.SCRIPTS);
      tables.prepare(connection, config.journal().schemaCreated());
      tables.requireExactNames(connection);
      prepared = true;
    } catch (ConfigurationException unusable) {
      logObstacle(unusable.getMessage(), unusable);
    } catch (SQLException unusable) {
      logObstacle("the database cannot be used: check its data source", unusable);
    }
    return prepared;
  }

  private void logObstacle(String reason, Exception cause) {
    obstacle = "Subscriptions cannot be recorded or charged: " + reason;
    if (System.nanoTime() >= nextLine || nextLine == Long.MIN_VALUE) {
      nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
      LOG.log(System.Logger.Level.ERROR, "Subscriptions are not charged: " + reason, cause);
    }
  }
}

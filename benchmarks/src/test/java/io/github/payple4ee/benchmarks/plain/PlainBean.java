// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One bean with transactions, which makes a table and a schedule at the start. */
@ApplicationScoped
public class PlainBean {

  private static final int PERIOD_SECONDS = 5;

  @Resource private DataSource database;
  @Resource private ManagedScheduledExecutorService executor;
  @Inject private @RestClient PlainClient client;

  private ScheduledFuture<?> schedule;
  private long called;

  @Inject
  @ConfigProperty(name = "plain.name", defaultValue = "plain")
  private String name;

  @Transactional
  void start(@Observes Startup started) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists plain (name varchar(10))");
    }
    schedule =
        executor.scheduleAtFixedRate(
            () -> called++, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  /** Whether there is a row of this name; the configured name when it is null. */
  @Transactional
  boolean present(String wanted) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select name from plain where name = ?")) {
      statement.setString(1, wanted == null ? name : wanted);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  String page() {
    return client.get();
  }
}

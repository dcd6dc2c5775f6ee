// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.journal.MariaDbServer;
import io.github.payple4ee.cdi.journal.PostgresServer;
import io.github.payple4ee.cdi.journal.SchemaUpdate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nodes that start together make the tables of recurring payments once")
class StartTogetherTest {

  private static final int NODES = 4;

  @Test
  void onH2() throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:together;DB_CLOSE_DELAY=-1");

    startTogether(database);
  }

  @Test
  void onPostgreSql() throws Exception {
    startTogether(
        PostgresServer.dataSource(PostgresServer.port(), PostgresServer.newJournal(), ""));
  }

  @Test
  void onMariaDb() throws Exception {
    startTogether(MariaDbServer.newJournal());
  }

  private static void startTogether(DataSource database) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try {
      List<Future<?>> started = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        started.add(nodes.submit(() -> prepare(database)));
      }
      for (Future<?> node : started) {
        node.get(1, TimeUnit.MINUTES);
      }
    } finally {
      nodes.shutdownNow();
    }
    try (Connection connection = database.getConnection()) {
      assertThat(new SchemaUpdate(Tables.SCRIPTS).missing(connection)).isEmpty();
    }
  }

  private static Void prepare(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      new SchemaUpdate(Tables.SCRIPTS).prepare(connection, true);
      return null;
    }
  }
}

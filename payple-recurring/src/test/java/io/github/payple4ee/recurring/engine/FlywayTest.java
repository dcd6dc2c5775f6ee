// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.payple4ee.cdi.journal.PostgresServer;
import io.github.payple4ee.cdi.journal.SchemaUpdate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Flyway applies the scripts of both jars beside those of the shop")
class FlywayTest {

  @Test
  void onH2() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:flyway;DB_CLOSE_DELAY=-1");

    migrate(database, "h2");
  }

  @Test
  void onPostgreSql() throws SQLException {
    int port = PostgresServer.port();
    try (Connection connection =
            PostgresServer.dataSource(port, PostgresServer.newJournal(), "").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database flyway");
    }

    migrate(PostgresServer.dataSource(port, "flyway", ""), "postgresql");
  }

  private static void migrate(DataSource database, String product) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table shop_order (id integer primary key)");
    }
    apply(database, "META-INF/payple/db/" + product, "payple_flyway", "payple_schema");
    apply(
        database,
        "META-INF/payple/recurring-db/" + product,
        "payple_recurring_flyway",
        "payple_recurring_schema");

    try (Connection connection = database.getConnection()) {
      SchemaUpdate recurring = new SchemaUpdate(Tables.SCRIPTS);
      assertThatCode(() -> recurring.prepare(connection, false)).doesNotThrowAnyException();
    }
  }

  private static void apply(DataSource database, String folder, String history, String versions)
      throws SQLException {
    int applied =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:" + folder)
            .table(history)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate()
            .migrationsExecuted;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet newest = statement.executeQuery("select max(version) from " + versions)) {
      newest.next();
      assertThat(applied).isPositive().isEqualTo(newest.getInt(1));
    }
  }
}

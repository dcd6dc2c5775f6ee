// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.ConfigurationException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalSchemaTest {

  private EmbeddedPostgres server;

  @BeforeAll
  void start() throws IOException {
    server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void emptyDatabaseLacksEveryTable(String kind) throws SQLException {
    assertThat(new JournalSchema(empty(kind)).missing())
        .containsExactly(
            "payple_payment", "payple_card", "payple_refund", "payple_history", "payple_event");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void preparedDatabaseLacksNothing(String kind) throws SQLException {
    JournalSchema schema = new JournalSchema(empty(kind));

    schema.prepare(true);
    schema.prepare(false);

    assertThat(schema.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void columnsThatAnOlderVersionDidNotHaveAreNamed(String kind) throws SQLException {
    DataSource database = empty(kind);
    new JournalSchema(database).prepare(true);
    execute(database, "alter table payple_payment drop column futile_claims");
    execute(database, "drop table payple_refund");

    assertThat(new JournalSchema(database).missing())
        .containsExactly("payple_payment.futile_claims", "payple_refund");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void tablesThatAreMissingBesideOthersAreCreatedOrTold(String kind) throws SQLException {
    DataSource database = empty(kind);
    new JournalSchema(database).prepare(true);
    execute(database, "drop table payple_refund");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new JournalSchema(database).prepare(false))
        .withMessageContaining("payple_refund");
    new JournalSchema(database).prepare(true);

    assertThat(new JournalSchema(database).missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void columnsThatNoScriptAddsKeepTheJournalFromBeingUsed(String kind) throws SQLException {
    DataSource database = empty(kind);
    new JournalSchema(database).prepare(true);
    execute(database, "alter table payple_payment drop column futile_claims");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new JournalSchema(database).prepare(true))
        .withMessageContainingAll("older version", "payple_payment.futile_claims");
  }

  @Test
  void serverWithoutADataSourceIsToldWhatToConfigure() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new JournalSchema().prepare(true))
        .withMessageContaining("java:comp/DefaultDataSource");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set ignorecase true",
        "set collation ENGLISH strength primary",
        "set collation ENGLISH strength secondary"
      })
  void databaseOfH2ThatMixesNamesUpIsRefused(String setting) throws SQLException {
    DataSource database = empty("h2");
    execute(database, setting);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new JournalSchema(database).prepare(true))
        .withMessageContaining("payple_payment.order_id");
    assertThat(new JournalSchema(database).looselyCompared()).contains("payple_refund.refund_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payple_payment.month_of_buyer", "payple_refund.refund_id"})
  void columnOfPostgreSqlThatMixesNamesUpIsRefused(String column) throws SQLException {
    String[] name = column.split("\\.", -1);
    DataSource database = empty("postgresql");
    new JournalSchema(database).prepare(true);
    execute(
        database,
        "create collation loose (provider = icu, locale = 'und-u-ks-level2', deterministic ="
            + " false)");
    execute(
        database,
        "alter table " + name[0] + " alter column " + name[1] + " type varchar(255) collate loose");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new JournalSchema(database).prepare(false))
        .withMessageContaining(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void usualDatabaseMixesNoNamesUp(String kind) throws SQLException {
    JournalSchema schema = new JournalSchema(empty(kind));
    schema.prepare(true);

    assertThat(schema.looselyCompared()).isEmpty();
  }

  @Test
  void tablesThatMayNotBeCreatedAreToldWithTheirScript() throws SQLException {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new JournalSchema(empty("h2")).prepare(false))
        .withMessageContaining("META-INF/payple/schema-h2.sql");
  }

  @Test
  void databaseThatIsNotThereCannotBeLookedInto() {
    JdbcDataSource nowhere = new JdbcDataSource();
    nowhere.setURL("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");

    assertThatIllegalStateException().isThrownBy(() -> new JournalSchema(nowhere).missing());
  }

  private DataSource empty(String kind) throws SQLException {
    String name = "j" + UUID.randomUUID().toString().replace("-", "");
    if (kind.equals("postgresql")) {
      execute(server.getPostgresDatabase(), "create database " + name);
      return server.getDatabase("postgres", name);
    }
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  private static void execute(DataSource database, String command) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ServerResources;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void emptyDatabaseLacksEveryTable(String kind) throws SQLException {
    assertThat(schema(empty(kind)).missing())
        .containsExactly(
            "payple_payment",
            "payple_card",
            "payple_refund",
            "payple_history",
            "payple_event",
            "payple_schema");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void preparedDatabaseLacksNothing(String kind) throws SQLException {
    JournalSchema schema = schema(empty(kind));

    schema.prepare(true, false);
    schema.prepare(false, false);

    assertThat(schema.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void columnsThatAnOlderVersionDidNotHaveAreNamed(String kind) throws SQLException {
    DataSource database = empty(kind);
    schema(database).prepare(true, false);
    execute(database, "alter table payple_payment drop column futile_claims");
    execute(database, "drop table payple_refund");

    assertThat(schema(database).missing())
        .containsExactly("payple_payment.futile_claims", "payple_refund");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void tablesThatAreMissingBesideOthersAreCreatedOrTold(String kind) throws SQLException {
    DataSource database = empty(kind);
    schema(database).prepare(true, false);
    execute(database, "drop table payple_refund");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(database).prepare(false, false))
        .withMessageContaining("payple_refund");
    schema(database).prepare(true, false);

    assertThat(schema(database).missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void columnsThatNoScriptAddsKeepTheJournalFromBeingUsed(String kind) throws SQLException {
    DataSource database = empty(kind);
    schema(database).prepare(true, false);
    execute(database, "alter table payple_payment drop column futile_claims");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(database).prepare(true, false))
        .withMessageContainingAll("older version", "payple_payment.futile_claims");
  }

  @Test
  void serverWithoutADataSourceIsToldWhatToConfigure() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                new JournalSchema(
                        new ServerResources((DataSource) null), new LocalTransactions(null))
                    .prepare(true, false))
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
        .isThrownBy(() -> schema(database).prepare(true, false))
        .withMessageContaining("payple_payment.order_id");
    assertThat(schema(database).looselyCompared()).contains("payple_refund.refund_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payple_payment.month_of_buyer", "payple_refund.refund_id"})
  void columnOfPostgreSqlThatMixesNamesUpIsRefused(String column) throws SQLException {
    String[] name = column.split("\\.", -1);
    DataSource database = empty("postgresql");
    schema(database).prepare(true, false);
    execute(
        database,
        "create collation loose (provider = icu, locale = 'und-u-ks-level2', deterministic ="
            + " false)");
    execute(
        database,
        "alter table " + name[0] + " alter column " + name[1] + " type varchar(255) collate loose");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(database).prepare(false, false))
        .withMessageContaining(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void usualDatabaseMixesNoNamesUp(String kind) throws SQLException {
    JournalSchema schema = schema(empty(kind));
    schema.prepare(true, false);

    assertThat(schema.looselyCompared()).isEmpty();
  }

  @Test
  void tablesThatMayNotBeCreatedAreToldWithTheirScript() throws SQLException {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(empty("h2")).prepare(false, false))
        .withMessageContaining("META-INF/payple/db/h2/V1__journal.sql");
  }

  @Test
  void databaseThatIsNotThereCannotBeLookedInto() {
    JdbcDataSource nowhere = new JdbcDataSource();
    nowhere.setURL("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");

    assertThatIllegalStateException().isThrownBy(() -> schema(nowhere).missing());
  }

  @Test
  void databaseOfMariaDbThatMixesNamesUpIsRefused() throws SQLException {
    DataSource database = empty("mariadb");
    schema(database).prepare(true, false);
    execute(
        database,
        "alter table payple_refund modify refund_id varchar(255) character set utf8mb4 collate"
            + " utf8mb4_general_ci not null");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(database).prepare(false, false))
        .withMessageContaining("payple_refund.refund_id");
  }

  @Test
  void databaseThatLosesKoreanTextIsRefused() throws SQLException {
    DataSource database = empty("mariadb");
    schema(database).prepare(true, false);
    execute(
        database,
        "alter table payple_payment modify goods varchar(2048) character set latin1 not null");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(database).prepare(false, false))
        .withMessageContaining("Korean text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void probeOfTheTextsLeavesNothing(String kind) throws SQLException {
    DataSource database = empty(kind);
    JournalSchema schema = schema(database);
    schema.prepare(true, false);

    assertThat(schema.textObjection()).isEmpty();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from payple_payment")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void databaseInMemoryIsRefusedInLive() throws SQLException {
    JournalSchema schema = schema(empty("h2"));

    assertThat(schema.forgetful()).isTrue();
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema.prepare(true, true))
        .withMessageContaining("payple.environment=live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void nodesThatStartTogetherMakeTheTablesOnce(String kind) throws Exception {
    DataSource database = empty(kind);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> started = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        started.add(nodes.submit(() -> schema(database).prepare(true, false)));
      }
      for (Future<?> node : started) {
        node.get(1, TimeUnit.MINUTES);
      }
    } finally {
      nodes.shutdownNow();
    }

    assertThat(schema(database).missing()).isEmpty();
  }

  private static JournalSchema schema(DataSource database) {
    return new JournalSchema(new ServerResources(database), new LocalTransactions(database));
  }

  private DataSource empty(String kind) throws SQLException {
    if (kind.equals("mariadb")) {
      return MariaDbServer.dataSource();
    }
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

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.config.ServerResources;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalSchemaTest {

  private static final String PAYMENT_OF_VERSION_1 =
      "insert into payple_payment (order_id, version, goods, amount, refunded, pay_work,"
          + " card_version, payer_number, taxable, state, opened_at, expires_at, window_firm,"
          + " futile_claims, leased, lane, lookups, mismatched, charged_twice, review_requested,"
          + " auto_refund, declined_by_browser, attempt, card_awaited, history_lines, events)"
          + " values ('order-1', 0, '녹차 100g', 15000, 0, 'CERT', 'RECURRING', '1234567890', true,"
          + " 'OPEN', 0, 1, false, 0, false, 5, 0, false, false, false, 'NONE', false, 0, false, 0,"
          + " 0)";

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
            "payple_schema",
            "payple_budget");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void databaseOfAnOlderVersionIsUpgradedWithItsPayments(String kind) throws SQLException {
    for (int older = 1; older < new SchemaScripts(Dialect.H2).count(); older++) {
      DataSource database = empty(kind);
      for (int version = 1; version <= older; version++) {
        applyScript(database, version);
      }
      execute(database, PAYMENT_OF_VERSION_1);

      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> schema(database).prepare(false, false))
          .withMessageContaining("/V" + (older + 1) + "__");
      schema(database).prepare(true, false);
      schema(database).prepare(false, false);

      Payment payment = payments(database).find("order-1").orElseThrow();
      assertThat(payment.goods()).isEqualTo("녹차 100g");
      assertThat(payment.terms().method()).isEqualTo(PaymentMethod.CARD);
    }
  }

  private static void applyScript(DataSource database, int version) throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (String command : new SchemaScripts(Dialect.of(connection)).commands(version)) {
        execute(database, command);
      }
    }
  }

  private static Payments payments(DataSource database) {
    return new SqlPayments(
        new LocalTransactions(database),
        new Backoff(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30))),
        InstantSource.system(),
        event -> true);
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
  void tablesThatAreMissingBesideOthersAreCreatedOrReported(String kind) throws SQLException {
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
  void serverWithoutADataSourceGetsWhatToConfigure() {
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
  void tablesThatMayNotBeCreatedAreReportedWithTheirScript() throws SQLException {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(empty("h2")).prepare(false, false))
        .withMessageContaining("META-INF/payple/db/h2/V1__journal.sql");
  }

  @ParameterizedTest
  @CsvSource({
    "h2, payple_payment_month_of_card, ''",
    "h2, payple_payment_month_of_buyer, ''",
    "postgresql, payple_payment_month_of_card, ''",
    "postgresql, payple_payment_month_of_buyer, ''",
    "mariadb, payple_payment_month_of_card, ' on payple_payment'",
    "mariadb, payple_payment_month_of_buyer, ' on payple_payment'"
  })
  void uniqueIndexOfTheMonthIsRequiredAndCreatedAgain(String kind, String index, String table)
      throws SQLException {
    DataSource database = empty(kind);
    schema(database).prepare(true, false);
    execute(database, "drop index " + index + table);

    assertThat(schema(database).missing()).containsExactly("unique index " + index);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema(database).prepare(false, false))
        .withMessageContaining("META-INF/payple/db/" + kind + "/V1__journal.sql")
        .withMessageContaining("unique index " + index);
    schema(database).prepare(true, false);
    assertThat(schema(database).missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "h2, payple_event, drop primary key",
    "postgresql, payple_event, drop constraint payple_event_pkey",
    "postgresql, payple_history, drop constraint payple_history_pkey",
    "mariadb, payple_event, drop primary key"
  })
  void primaryKeyIsRequiredAndNamed(String kind, String table, String lose) throws SQLException {
    DataSource database = empty(kind);
    schema(database).prepare(true, false);
    execute(database, "alter table " + table + " " + lose);

    assertThat(schema(database).missing()).containsExactly("primary key of " + table);
    for (boolean create : new boolean[] {false, true}) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> schema(database).prepare(create, false))
          .withMessageContaining("primary key of " + table);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "h2, drop index payple_payment_month_of_card",
    "postgresql, drop index payple_payment_month_of_card",
    "mariadb, drop index payple_payment_month_of_card on payple_payment"
  })
  void uniqueIndexMayHaveAnotherNameButNotOtherColumns(String kind, String lose)
      throws SQLException {
    DataSource database = empty(kind);
    schema(database).prepare(true, false);
    execute(database, lose);
    execute(database, "create unique index wider on payple_payment (month_of_card, order_id)");
    execute(database, "create index not_unique on payple_payment (month_of_card)");
    assertThat(schema(database).missing()).hasSize(1);

    execute(database, "create unique index ux_shop_17 on payple_payment (month_of_card)");
    assertThat(schema(database).missing()).isEmpty();
  }

  @Test
  void poolWhoseConnectionsDoNotCommitByThemselvesKeepsTheTables() throws SQLException {
    DataSource database = empty("postgresql");
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      new SchemaUpdate(ScriptSet.JOURNAL).prepare(connection, true);
    }

    assertThat(schema(database).missing()).isEmpty();
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

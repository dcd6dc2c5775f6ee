// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scripts and statements of the databases that are not run here, read by the parser of H2 in
 * the mode of that database: what it does not read is a mistake of ours.
 */
class DialectStatementsTest {

  @ParameterizedTest
  @CsvSource({"MYSQL,MySQL", "MARIADB,MariaDB", "ORACLE,Oracle", "SQL_SERVER,MSSQLServer"})
  void everyStatementIsParsedAgainstTheTablesOfItsScript(Dialect dialect, String mode)
      throws Exception {
    String url = "jdbc:h2:mem:dialect-" + mode + ";MODE=" + mode + ";DATABASE_TO_LOWER=TRUE";
    try (Connection connection = DriverManager.getConnection(url)) {
      try (Statement statement = connection.createStatement()) {
        for (String command : AllScripts.of(dialect)) {
          statement.execute(withoutStorage(command));
        }
      }
      for (String text : statements(dialect)) {
        try (PreparedStatement parsed = connection.prepareStatement(text)) {
          assertThat(parsed.getParameterMetaData().getParameterCount()).as(text).isPositive();
        }
      }
    }
  }

  /** How a table is stored is no concern of a parser of another product. */
  private static String withoutStorage(String command) {
    return command
        .replaceAll(" engine = InnoDB character set utf8mb4 collate \\w+", "")
        .replaceAll(" collate Latin1_General_100_BIN2", "")
        .replaceAll("(create (?:unique )?index [^)]*\\)) where .*", "$1")
        .replace("primary key nonclustered", "primary key");
  }

  private static List<String> statements(Dialect dialect) throws IllegalAccessException {
    Statements statements = Statements.of(dialect);
    List<String> texts =
        new ArrayList<>(
            List.of(
                BudgetStore.READ,
                BudgetStore.ADD,
                BudgetStore.MOVE,
                Tables.PAYMENT_INSERTS.whole().text(),
                Tables.PAYMENT_UPDATES.whole().text(),
                Tables.CARD.insert(),
                RefundTable.REFUND.insert(),
                statements.cardsOf(List.of("one", "two"))));
    for (Field field : Statements.class.getDeclaredFields()) {
      if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())) {
        texts.add((String) field.get(statements));
      }
    }
    assertThat(texts).hasSizeGreaterThan(30);
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "H2,2.4.240,H2",
    "PostgreSQL,18.6,POSTGRESQL",
    "MariaDB,11.4.5-MariaDB,MARIADB",
    "MySQL,8.4.3,MYSQL",
    "MySQL,5.5.5-10.11.6-MariaDB,MARIADB",
    "Oracle,Oracle Database 19c Enterprise Edition,ORACLE",
    "Microsoft SQL Server,15.00.4123,SQL_SERVER"
  })
  void dialectIsFoundByTheNameOfTheProduct(String product, String version, Dialect dialect)
      throws SQLException {
    assertThat(Dialect.of(connection(product, version))).isEqualTo(dialect);
  }

  @Test
  void databaseWithoutTablesForItIsRefused() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Dialect.of(connection("Apache Derby", "10.16")))
        .withMessageContaining("Apache Derby");
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL,23505,0,true",
    "POSTGRESQL,23503,0,false",
    "H2,23505,23505,true",
    "MARIADB,23000,1062,true",
    "MARIADB,23000,1452,false",
    "ORACLE,23000,1,true",
    "ORACLE,23000,2291,false",
    "SQL_SERVER,23000,2627,true",
    "SQL_SERVER,23000,547,false"
  })
  void duplicateKeyIsDistinguishedFromOtherFailures(
      Dialect dialect, String state, int error, boolean duplicate) {
    assertThat(dialect.duplicateKey(new SQLException("refused", state, error)))
        .isEqualTo(duplicate);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL,40001,0,true",
    "POSTGRESQL,40P01,0,true",
    "POSTGRESQL,57014,0,false",
    "H2,90131,90131,true",
    "MARIADB,40001,1213,true",
    "MARIADB,HY000,1020,true",
    "ORACLE,61000,60,true",
    "ORACLE,72000,8177,true",
    "SQL_SERVER,40001,1205,true",
    "SQL_SERVER,08S01,0,false"
  })
  void transactionThatAnotherOneEndedMayBeRepeated(
      Dialect dialect, String state, int error, boolean repeatable) {
    assertThat(dialect.rolledBack(new SQLException("ended", state, error))).isEqualTo(repeatable);
  }

  private static Connection connection(String product, String version) {
    DatabaseMetaData database =
        proxy(
            DatabaseMetaData.class,
            name -> name.equals("getDatabaseProductName") ? product : version);
    return proxy(Connection.class, name -> database);
  }

  private static <T> T proxy(Class<T> type, Function<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.apply(method.getName())));
  }
}

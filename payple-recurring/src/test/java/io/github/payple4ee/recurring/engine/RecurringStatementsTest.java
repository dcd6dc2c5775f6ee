// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.journal.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scripts and statements of every database, read by the parser of H2 in the mode of that
 * database.
 */
class RecurringStatementsTest {

  private static final List<Class<?>> STORES =
      List.of(
          PlanStore.class,
          SubscriptionStore.class,
          InstalmentStore.class,
          DueStore.class,
          AttemptStore.class,
          RunStore.class);

  @ParameterizedTest
  @CsvSource({
    "h2,H2,Regular",
    "postgresql,POSTGRESQL,PostgreSQL",
    "mariadb,MARIADB,MariaDB",
    "mysql,MYSQL,MySQL",
    "oracle,ORACLE,Oracle",
    "sqlserver,SQL_SERVER,MSSQLServer"
  })
  void everyStatementIsParsedAgainstTheTablesOfItsScript(
      String folder, Dialect dialect, String mode) throws Exception {
    String url = "jdbc:h2:mem:recurring-" + mode + ";MODE=" + mode + ";DATABASE_TO_LOWER=TRUE";
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String command : script(folder)) {
        execute(connection, withoutStorage(command));
      }
      for (String text : statements(dialect)) {
        try (PreparedStatement parsed = connection.prepareStatement(text)) {
          assertThat(parsed.getParameterMetaData()).as(text).isNotNull();
        }
      }
    }
  }

  @Test
  void everyScriptMakesTheSameColumns() throws IOException {
    List<String> columns = columns("h2");

    assertThat(columns).hasSizeGreaterThan(80);
    for (String other : List.of("postgresql", "mariadb", "mysql", "oracle", "sqlserver")) {
      assertThat(columns(other)).as(other).isEqualTo(columns);
    }
  }

  private static List<String> columns(String folder) throws IOException {
    return script(folder).stream()
        .flatMap(String::lines)
        .filter(line -> line.matches("  [a-z_]+ +[a-z].*") && !line.contains("primary key"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static List<String> script(String folder) throws IOException {
    String name = Tables.SCRIPTS.folder() + "/" + folder + "/" + Tables.SCRIPTS.files().get(0);
    try (InputStream file = Tables.class.getClassLoader().getResourceAsStream(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.replaceAll("(?m)^--.*$", "").split(";", -1))
          .filter(command -> !command.isBlank())
          .toList();
    }
  }

  /** How a table is stored is no concern of a parser of another product. */
  private static String withoutStorage(String command) {
    return command
        .replaceAll(" engine = InnoDB character set utf8mb4 collate \\w+", "")
        .replaceAll(" collate Latin1_General_100_BIN2", "")
        .replaceAll("(create (?:unique )?index [^)]*\\)) where .*", "$1");
  }

  private static List<String> statements(Dialect dialect) throws IllegalAccessException {
    List<String> texts =
        new ArrayList<>(
            List.of(
                Tables.PLAN.insert(),
                Tables.SUBSCRIPTION.insert(),
                Tables.INSTALMENT.insert(),
                Tables.RUN.insert(),
                DueStore.lock(dialect),
                DueStore.countOfFirst(dialect),
                SubscriptionStore.lockToPlan(dialect)));
    for (Class<?> store : STORES) {
      for (Field field : store.getDeclaredFields()) {
        if (field.getType() == String.class && !Modifier.isPrivate(field.getModifiers())) {
          String text = (String) field.get(null);
          texts.add(text);
          if (text.toLowerCase(Locale.ROOT).contains("order by")) {
            texts.add(dialect.first(text));
          }
        }
      }
    }
    assertThat(texts).hasSizeGreaterThan(25);
    return texts;
  }
}

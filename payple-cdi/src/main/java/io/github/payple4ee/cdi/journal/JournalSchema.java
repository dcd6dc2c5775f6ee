// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Sees to it that the journal's tables are there before anything is taken. */
@Dependent
public class JournalSchema {

  private static final System.Logger LOG = System.getLogger(JournalSchema.class.getName());

  private static final Pattern TABLE =
      Pattern.compile("^\\s*+create table if not exists (\\w++) \\(([^;]++)");
  private static final Pattern COLUMN = Pattern.compile("(?m)^  (?!primary|constraint)(\\w++) ");

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource dataSource;

  /** For the container. */
  JournalSchema() {}

  JournalSchema(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Looks for the tables and, if told to, creates them.
   *
   * @throws ConfigurationException when they are missing and may or can not be created
   */
  public void prepare(boolean create) {
    try (Connection connection = dataSource.getConnection()) {
      if (present(connection)) {
        return;
      }
      String script = "META-INF/payple/schema-" + product(connection) + ".sql";
      if (!create) {
        throw new ConfigurationException(
            "The journal's tables are missing: apply "
                + script
                + " of the payple-cdi jar to the database");
      }
      LOG.log(System.Logger.Level.INFO, "Creating the journal's tables by " + script);
      run(connection, script);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(
          "The journal's database cannot be used: check the server's default data source, or apply"
              + " the schema of the payple-cdi jar by hand",
          failed);
    }
  }

  /**
   * Names what the database lacks: a table, or {@code table.column} of one that an older version
   * made. The two scripts make the same tables, so that of H2 tells them for every database.
   */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      for (String command : script("META-INF/payple/schema-h2.sql").split(";", -1)) {
        Matcher table = TABLE.matcher(command);
        if (table.matches()) {
          missing.addAll(missing(connection, table.group(1), table.group(2)));
        }
      }
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException("The journal's database cannot be looked into", failed);
    }
    return missing;
  }

  private static List<String> missing(Connection connection, String table, String definition)
      throws SQLException {
    Set<String> present = columns(connection, table);
    if (present.isEmpty()) {
      return List.of(table);
    }
    return COLUMN
        .matcher(definition)
        .results()
        .map(column -> column.group(1))
        .filter(column -> !present.contains(column))
        .map(column -> table + "." + column)
        .toList();
  }

  private static Set<String> columns(Connection connection, String table) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet columns =
        connection
            .getMetaData()
            .getColumns(
                connection.getCatalog(), connection.getSchema(), stored(connection, table), null)) {
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static String stored(Connection connection, String name) throws SQLException {
    return connection.getMetaData().storesUpperCaseIdentifiers()
        ? name.toUpperCase(Locale.ROOT)
        : name;
  }

  private static boolean present(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                stored(connection, "payple_event"),
                new String[] {"TABLE", "BASE TABLE"})) {
      return tables.next();
    }
  }

  private static String product(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
  }

  private static void run(Connection connection, String script) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      for (String command : script(script).split(";", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream file = JournalSchema.class.getClassLoader().getResourceAsStream(name)) {
      if (file == null) {
        throw new ConfigurationException(
            "There is no schema for this database; H2 and PostgreSQL have one. Create the tables as"
                + " "
                + name
                + " would");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
    }
  }
}

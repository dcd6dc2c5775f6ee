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
   * Looks for the tables and their columns and, if told to, creates tables that are missing.
   *
   * @throws ConfigurationException when they are missing and may or can not be created
   */
  public void prepare(boolean create) {
    if (dataSource == null) {
      throw new ConfigurationException(
          "The server has no default data source, java:comp/DefaultDataSource: configure one; on"
              + " Open Liberty that is the <dataSource> with the id DefaultDataSource");
    }
    try (Connection connection = dataSource.getConnection()) {
      List<String> lacking = missing(connection);
      if (lacking.isEmpty()) {
        requireExactNames(connection);
        return;
      }
      String script = "META-INF/payple/schema-" + product(connection) + ".sql";
      if (!create) {
        throw new ConfigurationException(
            "The journal's tables are missing: apply "
                + script
                + " of the payple-cdi jar to the database, which lacks "
                + String.join(", ", lacking));
      }
      LOG.log(System.Logger.Level.INFO, "Creating the journal's tables by " + script);
      run(connection, script);
      requireComplete(connection, script);
      requireExactNames(connection);
    } catch (SQLException | IOException failed) {
      throw new Unusable(
          "The journal's database cannot be used: check the server's default data source, or apply the schema of the payple-cdi jar by hand",
          failed);
    }
  }

  /**
   * Names what the database lacks: a table, or {@code table.column} of one that an older version
   * made. The two scripts make the same tables, so that of H2 tells them for every database.
   */
  public List<String> missing() {
    try (Connection connection = dataSource.getConnection()) {
      return missing(connection);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException("The journal's database cannot be looked into", failed);
    }
  }

  /** Why the journal cannot be used, without what a driver says: that may name users and hosts. */
  public static String reason(RuntimeException unusable) {
    return unusable instanceof ConfigurationException || unusable instanceof Unusable
        ? unusable.getMessage()
        : "the journal cannot be read ("
            + unusable.getClass().getSimpleName()
            + "): check the server's default data source and its persistence service";
  }

  /** A script creates tables and adds no column to those of an older version. */
  private static void requireComplete(Connection connection, String script)
      throws SQLException, IOException {
    List<String> lacking = missing(connection);
    if (!lacking.isEmpty()) {
      throw new ConfigurationException(
          "The journal's tables are of an older version and lack "
              + String.join(", ", lacking)
              + ": add them as "
              + script
              + " of the payple-cdi jar has them");
    }
  }

  private static List<String> missing(Connection connection) throws SQLException, IOException {
    List<String> missing = new ArrayList<>();
    for (String command : script("META-INF/payple/schema-h2.sql").split(";", -1)) {
      Matcher table = TABLE.matcher(command);
      if (table.matches()) {
        missing.addAll(missing(connection, table.group(1), table.group(2)));
      }
    }
    return missing;
  }

  /** Names columns, as {@code table.column}, whose values are not compared byte by byte. */
  public List<String> looselyCompared() {
    try (Connection connection = dataSource.getConnection()) {
      return Comparison.loose(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("The journal's database cannot be looked into", failed);
    }
  }

  /** An order that another one's payment would pay is worse than none. */
  private static void requireExactNames(Connection connection) throws SQLException {
    List<String> loose = Comparison.loose(connection);
    if (!loose.isEmpty()) {
      throw new ConfigurationException(
          "The journal's database takes different names for the same (case, accents or blanks) in "
              + String.join(", ", loose)
              + ": give these columns a collation that compares bytes, on H2 without IGNORECASE and"
              + " COLLATION, on PostgreSQL with collate \"C\" and the type varchar");
    }
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

  /** A database that does not do what it is asked; the message is the module's own. */
  private static final class Unusable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Unusable(String message, Exception cause) {
      super(message, cause);
    }
  }
}

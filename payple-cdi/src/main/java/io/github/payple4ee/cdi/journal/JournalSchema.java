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
import java.util.Locale;
import javax.sql.DataSource;

/** Sees to it that the journal's tables are there before anything is taken. */
@Dependent
public class JournalSchema {

  private static final System.Logger LOG = System.getLogger(JournalSchema.class.getName());

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource dataSource;

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
          "The journal's database cannot be used: check the server's default data source, or apply the schema of the payple-cdi jar by hand",
          failed);
    }
  }

  private static boolean present(Connection connection) throws SQLException {
    String name = "payple_event";
    String stored =
        connection.getMetaData().storesUpperCaseIdentifiers()
            ? name.toUpperCase(Locale.ROOT)
            : name;
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                stored,
                new String[] {"TABLE", "BASE TABLE"})) {
      return tables.next();
    }
  }

  private static String product(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
  }

  private static void run(Connection connection, String script) throws SQLException, IOException {
    try (InputStream file = JournalSchema.class.getClassLoader().getResourceAsStream(script);
        Statement statement = connection.createStatement()) {
      if (file == null) {
        throw new ConfigurationException(
            "There is no schema for this database; H2 and PostgreSQL have one. Create the tables as "
                + script
                + " would");
      }
      String sql =
          new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
      for (String command : sql.split(";", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The module's own persistence unit and tables, in a database without a server around. */
final class DatabaseFixture implements AutoCloseable {

  private static final List<String> TABLES =
      List.of("payple_event", "payple_history", "payple_card", "payple_refund", "payple_payment");

  private final DataSource dataSource;
  private final EntityManagerFactory factory;

  DatabaseFixture(DataSource dataSource, String schema) {
    this.dataSource = dataSource;
    execute(script(schema).split(";", -1));
    Map<String, Object> outsideOfAServer = new HashMap<>();
    outsideOfAServer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    outsideOfAServer.put("jakarta.persistence.jtaDataSource", "");
    outsideOfAServer.put("jakarta.persistence.nonJtaDataSource", dataSource);
    this.factory = Persistence.createEntityManagerFactory("payple", outsideOfAServer);
  }

  Journal emptyJournal(Backoff backoff, Clock clock) {
    execute(TABLES.stream().map(table -> "delete from " + table).toArray(String[]::new));
    return new TransactionalJournal(factory, backoff, clock);
  }

  List<String> contents() {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
              found.add(String.valueOf(rows.getString(column)));
            }
          }
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return found;
  }

  @Override
  public void close() {
    factory.close();
  }

  private void execute(String... commands) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String script(String name) {
    try (InputStream file = DatabaseFixture.class.getResourceAsStream("/META-INF/payple/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

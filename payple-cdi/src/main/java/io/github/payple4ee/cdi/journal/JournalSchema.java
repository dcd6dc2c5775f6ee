// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ensures that the journal's tables are there before the module takes a payment. */
@Dependent
public class JournalSchema {

  private final ServerResources server;
  private final JournalTransactions transactions;

  @Inject
  JournalSchema(ServerResources server, JournalTransactions transactions) {
    this.server = server;
    this.transactions = transactions;
  }

  /**
   * Looks for the tables and their columns, and applies the numbered scripts that are missing when
   * it may.
   *
   * @param create whether tables that are missing are created
   * @param live whether real money is moved
   * @throws ConfigurationException when they are missing and may or can not be created, or when the
   *     database forgets them and real money is moved
   */
  public void prepare(boolean create, boolean live) {
    try (Connection connection = server.dataSource().getConnection()) {
      if (live && forgets(connection)) {
        throw new ConfigurationException(
            "The journal's database is kept in memory and forgets every payment when the server"
                + " stops: payple.environment=live refuses it; configure a data source that keeps"
                + " what is written");
      }
      SchemaUpdate tables = new SchemaUpdate(ScriptSet.JOURNAL);
      tables.prepare(connection, create);
      tables.requireExactNames(connection);
    } catch (SQLException failed) {
      throw new Unusable(
          "The journal's database cannot be used: check its data source, or apply the scripts of"
              + " the payple-cdi jar by hand",
          failed);
    }
    textObjection()
        .ifPresent(
            objection -> {
              throw new ConfigurationException(objection);
            });
  }

  /** Whether a commit of the journal's database need not wait for the disk. */
  public boolean commitsLazily() {
    try (Connection connection = server.dataSource().getConnection()) {
      return Dialect.of(connection) == Dialect.POSTGRESQL;
    } catch (SQLException failed) {
      throw new JournalException(failed);
    }
  }

  /** Names what the database lacks: a table, or {@code table.column} of one that is older. */
  public List<String> missing() {
    return looked(new SchemaUpdate(ScriptSet.JOURNAL)::missing);
  }

  /** Names columns, as {@code table.column}, whose values are not compared byte by byte. */
  public List<String> looselyCompared() {
    return looked(new SchemaUpdate(ScriptSet.JOURNAL)::looselyCompared);
  }

  /** Whether the database is kept in memory and forgets all when the server stops. */
  public boolean forgetful() {
    return looked(JournalSchema::forgets);
  }

  /** Why the database does not hold the texts that Payple sends; empty when it does. */
  public Optional<String> textObjection() {
    return TextProbe.objection(transactions);
  }

  private <T> T looked(JournalTransactions.Work<T> look) {
    try (Connection connection = server.dataSource().getConnection()) {
      return look.on(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("The journal's database cannot be looked into", failed);
    }
  }

  private static boolean forgets(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    return url != null && url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:mem:");
  }

  /** Why the journal cannot be used, without what a driver says: that may name users and hosts. */
  public static String reason(RuntimeException unusable) {
    return unusable instanceof ConfigurationException || unusable instanceof Unusable
        ? unusable.getMessage()
        : "the journal cannot be read ("
            + unusable.getClass().getSimpleName()
            + "): check the journal's data source";
  }

  /** A database that refuses a statement; the message is the module's own. */
  private static final class Unusable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Unusable(String message, Exception cause) {
      super(message, cause);
    }
  }
}

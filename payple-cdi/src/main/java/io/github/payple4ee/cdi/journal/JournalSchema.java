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

/** Ensures that the journal's tables exist before the module takes a payment. */
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
   * Checks the tables and their columns, and applies missing numbered scripts if allowed.
   *
   * @param create whether missing tables are created
   * @param live whether real money moves
   * @throws ConfigurationException when tables are missing and must not or cannot be created, or
   *     when the database is in memory and real money moves
   */
  public void prepare(boolean create, boolean live) {
    try (Connection connection = server.dataSource().getConnection()) {
      if (live && forgets(connection)) {
        throw new ConfigurationException(
            "The journal's database is in memory and loses every payment when the"
                + " server stops, so payple.environment=live refuses it: configure a data"
                + " source that is stored on a disk");
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
        .or(this::transactionObjection)
        .ifPresent(
            objection -> {
              throw new ConfigurationException(objection);
            });
  }

  /** Whether the journal's database supports commits that do not wait for the disk. */
  public boolean commitsLazily() {
    try (Connection connection = server.dataSource().getConnection()) {
      return Dialect.of(connection) == Dialect.POSTGRESQL;
    } catch (SQLException failed) {
      throw new JournalException(failed);
    }
  }

  /**
   * The missing parts of the database: a table, {@code table.column} of an older table, or a key or
   * unique index.
   */
  public List<String> missing() {
    return looked(new SchemaUpdate(ScriptSet.JOURNAL)::missing);
  }

  /** The columns, as {@code table.column}, whose values are not compared byte by byte. */
  public List<String> looselyCompared() {
    return looked(new SchemaUpdate(ScriptSet.JOURNAL)::looselyCompared);
  }

  /** Whether the database is in memory and loses everything when the server stops. */
  public boolean forgetful() {
    return looked(JournalSchema::forgets);
  }

  /** Why the database cannot store the texts that Payple sends; empty when it can. */
  public Optional<String> textObjection() {
    return TextProbe.objection(transactions);
  }

  /** Why the data source does not take part in the server's transactions; empty when it does. */
  public Optional<String> transactionObjection() {
    return TransactionProbe.objection(transactions);
  }

  private <T> T looked(JournalTransactions.Work<T> look) {
    try (Connection connection = server.dataSource().getConnection()) {
      return look.on(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "The journal's database cannot be checked: check the journal's data" + " source", failed);
    }
  }

  private static boolean forgets(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    return url != null && url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:mem:");
  }

  /**
   * Why the journal cannot be used, without the driver's message, because that may name users and
   * hosts.
   */
  public static String reason(RuntimeException unusable) {
    return unusable instanceof ConfigurationException || unusable instanceof Unusable
        ? unusable.getMessage()
        : "the journal cannot be read ("
            + unusable.getClass().getSimpleName()
            + "): check the journal's data source";
  }

  /** A database that cannot be used. The message comes from the module. */
  private static final class Unusable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Unusable(String message, Exception cause) {
      super(message, cause);
    }
  }
}

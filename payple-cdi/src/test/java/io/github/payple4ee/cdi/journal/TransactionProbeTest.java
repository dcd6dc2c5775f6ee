// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.cdi.config.ServerResources;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A data source outside of the server's transactions is refused")
class TransactionProbeTest {

  private final TestDatabase database = TestDatabase.start();

  @AfterEach
  void close() {
    database.close();
  }

  private long lines() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from payple_history")) {
      found.next();
      return found.getLong(1);
    }
  }

  /** Each statement commits itself, and the server's transaction has no resource. */
  private JtaTransactions outsideOfTransactions() {
    return new JtaTransactions(
        new ServerResources(database.dataSource()),
        new ServerTransaction((TransactionSynchronizationRegistry) null));
  }

  @Test
  void dataSourceThatTakesPartIsUsedAndNothingIsLeft() throws SQLException {
    assertThat(TransactionProbe.objection(new LocalTransactions(database.dataSource()))).isEmpty();
    assertThat(lines()).isZero();
  }

  @Test
  void dataSourceThatCommitsEachStatementIsRefusedAndNothingIsLeft() throws SQLException {
    assertThat(TransactionProbe.objection(outsideOfTransactions()))
        .hasValueSatisfying(
            objection ->
                assertThat(objection)
                    .contains("does not take part in the server's transactions", "jta="));
    assertThat(lines()).isZero();
  }

  @Test
  void startIsRefused() {
    JournalSchema schema =
        new JournalSchema(new ServerResources(database.dataSource()), outsideOfTransactions());

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schema.prepare(false, false))
        .withMessageContaining("does not take part in the server's transactions");
  }
}

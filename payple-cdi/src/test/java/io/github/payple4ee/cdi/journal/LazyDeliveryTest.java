// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the commit of a delivery waits for the disk. */
class LazyDeliveryTest extends JournalTest {

  @Test
  void commitsWithoutWaitingOnPostgresqlAlone() {
    paid();

    assertThat(modesDuringAndAfter(true))
        .isEqualTo(onPostgresql() ? List.of("off", "on") : List.of("none", "none"));
    assertThat(outbox.undelivered(ORDER)).isEmpty();
  }

  @Test
  void waitsUnlessTheShopWantsOtherwise() {
    paid();

    assertThat(modesDuringAndAfter(false))
        .isEqualTo(onPostgresql() ? List.of("on", "on") : List.of("none", "none"));
    assertThat(outbox.undelivered(ORDER)).isEmpty();
  }

  private boolean onPostgresql() {
    return store == Store.POSTGRESQL || store == Store.POSTGRESQL_BEHIND_A_POOLER;
  }

  /** What the database does at a commit: while the observers run, and for the next transaction. */
  private List<String> modesDuringAndAfter(boolean lazily) {
    OutboxEntry event = outbox.undelivered(ORDER).get(0);
    List<String> modes = new ArrayList<>();
    try (Connection connection = store.connection()) {
      connection.setAutoCommit(false);
      new EventStore(connection, Statements.of(Dialect.of(connection)))
          .deliver(
              event,
              delivered -> modes.add(Unchecked.get(() -> mode(connection))),
              clock.instant(),
              lazily);
      connection.commit();
      modes.add(mode(connection));
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return modes;
  }

  private static String mode(Connection connection) throws SQLException {
    if (Dialect.of(connection) != Dialect.POSTGRESQL) {
      return "none";
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("show synchronous_commit")) {
      found.next();
      return found.getString(1);
    }
  }
}

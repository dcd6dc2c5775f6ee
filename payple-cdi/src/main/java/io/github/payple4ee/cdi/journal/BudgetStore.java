// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The statements for the row that all nodes share. */
final class BudgetStore {

  static final String READ = "select next_at from payple_budget where name = ?";
  static final String ADD = "insert into payple_budget (name, next_at) values (?, ?)";
  static final String MOVE = "update payple_budget set next_at = ? where name = ? and next_at = ?";

  private static final String LOOKUPS = "lookups";

  private final Connection connection;

  BudgetStore(Connection connection) {
    this.connection = connection;
  }

  /** Longer than any caller waits; it means that no call was taken. */
  static final Duration TOO_LONG = Duration.ofSeconds(Long.MAX_VALUE);

  /**
   * Takes the next call, unless it is further ahead than the longest wait ({@link #TOO_LONG}); null
   * when another node took it at the same time.
   */
  @Nullable
  Duration take(Instant now, Duration between, Duration longestAhead, Duration longestWait)
      throws SQLException {
    Long next = next();
    if (next == null) {
      change(ADD, LOOKUPS, now.plus(between).toEpochMilli());
      return Duration.ZERO;
    }
    Instant planned = Instant.ofEpochMilli(next);
    boolean usable = planned.isAfter(now) && !planned.isAfter(now.plus(longestAhead));
    Instant from = usable ? planned : now;
    if (Duration.between(now, from).compareTo(longestWait) > 0) {
      return TOO_LONG;
    }
    return change(MOVE, from.plus(between).toEpochMilli(), LOOKUPS, next) == 1
        ? Duration.between(now, from)
        : null;
  }

  private @Nullable Long next() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, LOOKUPS);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? found.getLong(1) : null;
      }
    }
  }

  private int change(String command, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      return statement.executeUpdate();
    }
  }
}

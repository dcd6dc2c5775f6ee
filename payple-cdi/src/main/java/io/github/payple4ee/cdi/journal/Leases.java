// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Leases payments that are due for a lookup, so that no other node processes them at the same time.
 */
final class Leases {

  private final Connection connection;
  private final Statements statements;

  Leases(Connection connection, Statements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  List<Due> due(Lane lane, Instant now, int most) throws SQLException {
    String text = lane == Lane.NAMED ? statements.dueNamed : statements.due;
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setInt(1, lane.number());
      statement.setLong(2, now.toEpochMilli());
      statement.setInt(3, most);
      return found(statement);
    }
  }

  /** Payments whose cash receipt is due for a lookup. */
  List<Due> receiptsDue(Instant now, int most) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.receiptsDue)) {
      statement.setLong(1, now.toEpochMilli());
      statement.setInt(2, most);
      return found(statement);
    }
  }

  /** Leases a payment; false when its row has changed since it was found. */
  boolean takeReceipt(Due due, Instant until) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.leaseReceipt)) {
      statement.setLong(1, until.toEpochMilli());
      statement.setString(2, due.orderId());
      statement.setInt(3, due.version());
      return statement.executeUpdate() == 1;
    }
  }

  private static List<Due> found(PreparedStatement statement) throws SQLException {
    List<Due> due = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        due.add(new Due(found.getString(1), found.getInt(2)));
      }
    }
    return due;
  }

  /** Leases a payment; false when its row has changed since it was found. */
  boolean take(Due due, Instant until) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.lease)) {
      statement.setLong(1, until.toEpochMilli());
      statement.setBoolean(2, true);
      statement.setString(3, due.orderId());
      statement.setInt(4, due.version());
      return statement.executeUpdate() == 1;
    }
  }

  /** Finds payments that are due. */
  interface Finder {
    List<Due> find(Leases leases) throws SQLException;
  }

  /** Leases a payment; false when its row has changed since it was found. */
  interface Taker {
    boolean take(Leases leases, Due due) throws SQLException;
  }

  /**
   * A payment that is due.
   *
   * @param orderId the shop's order
   * @param version of the row when it was found
   */
  record Due(String orderId, int version) {}
}

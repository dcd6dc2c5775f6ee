// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads and writes the events that are stored for the shop, on one connection. */
final class EventStore {

  private final Connection connection;
  private final Statements statements;

  EventStore(Connection connection, Statements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  void add(List<EventRow> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(statements.insertEvent)) {
      Rows rows = new Rows(statement, events.size());
      for (EventRow row : events) {
        statement.setString(1, row.id().orderId());
        statement.setInt(2, row.id().number());
        statement.setString(3, EventCodec.type(row.event()));
        statement.setString(4, EventCodec.encode(row.event()));
        statement.setLong(5, row.event().at().toEpochMilli());
        Column.Kind.NUMBER.write(statement, 6, row.dueAt());
        Column.Kind.NUMBER.write(statement, 7, row.deliveredAt());
        rows.add();
      }
      rows.write();
    }
  }

  List<OutboxEntry> undelivered(String orderId, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.undeliveredOfOrder)) {
      statement.setString(1, orderId);
      statement.setLong(2, now.toEpochMilli());
      List<OutboxEntry> events = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          events.add(
              new OutboxEntry(
                  new LineId(orderId, found.getInt(1)),
                  EventCodec.decode(found.getString(2), found.getString(3))));
        }
      }
      return events;
    }
  }

  List<String> undelivered(int most, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.undelivered)) {
      statement.setLong(1, now.toEpochMilli());
      statement.setInt(2, most);
      List<String> orders = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          orders.add(found.getString(1));
        }
      }
      return orders;
    }
  }

  /**
   * Marks an event as delivered and notifies the observers, if it was not delivered before and no
   * older event of its order waits.
   *
   * @param lazily whether the commit does not wait for the disk, where the database can do that
   */
  void deliver(OutboxEntry event, Consumer<PaymentEvent> observers, Instant now, boolean lazily)
      throws SQLException {
    String mark = lazily ? statements.deliverLazily : statements.deliver;
    if (!olderWaits(event.id()) && marked(mark, event.id(), now)) {
      observers.accept(event.event());
    }
  }

  // a condition on the row itself, so that a database that waited for another delivery checks it
  // again
  private boolean marked(String mark, LineId id, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(mark)) {
      statement.setLong(1, now.toEpochMilli());
      statement.setString(2, id.orderId());
      statement.setInt(3, id.number());
      return statement.executeUpdate() == 1;
    }
  }

  private boolean olderWaits(LineId id) throws SQLException {
    if (id.number() == 1) {
      return false;
    }
    try (PreparedStatement statement = connection.prepareStatement(statements.olderWaits)) {
      statement.setString(1, id.orderId());
      statement.setInt(2, id.number());
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getInt(1) > 0;
      }
    }
  }

  void postpone(LineId id, Instant now) throws SQLException {
    int failed = attempts(id) + 1;
    try (PreparedStatement statement = connection.prepareStatement(statements.postpone)) {
      statement.setInt(1, failed);
      statement.setLong(2, now.plus(EventRow.wait(failed)).toEpochMilli());
      statement.setString(3, id.orderId());
      statement.setInt(4, id.number());
      statement.executeUpdate();
    }
  }

  private int attempts(LineId id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.attempts)) {
      statement.setString(1, id.orderId());
      statement.setInt(2, id.number());
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? found.getInt(1) : 0;
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads and writes {@code payple_instalment_attempt}: when each charge was made, for the caps of a
 * card and for the explanation.
 */
final class AttemptStore {

  static final String INSERT =
      "insert into payple_instalment_attempt (subscription_id, period, attempt, payer_number,"
          + " pay_method, started_at) values (?, ?, ?, ?, ?, ?)";
  static final String OF_BUYERS =
      "select a.payer_number, a.pay_method, a.started_at from payple_instalment_attempt a where "
          + Keys.in("a.payer_number")
          + " and a.started_at > ? order by a.started_at";
  static final String OF_SUBSCRIPTION =
      "select a.period, a.attempt, a.started_at, a.code from payple_instalment_attempt a"
          + " where a.subscription_id = ? order by a.period, a.attempt";
  static final String DECLINED =
      "update payple_instalment_attempt set code = ? where subscription_id = ? and period = ?"
          + " and attempt = ?";
  static final String NOT_SENT =
      "delete from payple_instalment_attempt where subscription_id = ? and period = ?"
          + " and attempt = ?";

  private final Connection connection;

  AttemptStore(Connection connection) {
    this.connection = connection;
  }

  /** Notes that these are charged from now on. */
  void add(List<InstalmentRow> rows, Instant now) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (InstalmentRow row : rows) {
        statement.setString(1, row.subscriptionId);
        statement.setInt(2, row.period);
        statement.setInt(3, row.attempt);
        statement.setString(4, row.payerNumber);
        statement.setString(5, row.method.name());
        statement.setLong(6, now.toEpochMilli());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Notes the code of a decline. */
  void declined(InstalmentRow row, @Nullable String code) throws SQLException {
    if (code == null) {
      return;
    }
    new Query(connection).change(DECLINED, code, row.subscriptionId, row.period, row.attempt);
  }

  /** Forgets an attempt that was not sent. */
  void notSent(InstalmentRow row) throws SQLException {
    new Query(connection).change(NOT_SENT, row.subscriptionId, row.period, row.attempt);
  }

  /** When the cards and accounts of buyers were charged lately. */
  CardCharges charges(Set<String> payerNumbers, Instant now) throws SQLException {
    CardCharges charges = new CardCharges();
    Keys.each(
        payerNumbers,
        some -> {
          List<Object> parameters = new ArrayList<>(some);
          parameters.add(now.minus(CardCharges.LONGEST));
          read(parameters, charges);
        });
    return charges;
  }

  private void read(List<Object> parameters, CardCharges charges) throws SQLException {
    try (PreparedStatement statement =
            new Query(connection).bound(OF_BUYERS, parameters.toArray());
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        charges.add(found.getString(1), found.getString(2), Instant.ofEpochMilli(found.getLong(3)));
      }
    }
  }

  List<Attempt> of(String subscriptionId) throws SQLException {
    try (PreparedStatement statement =
            new Query(connection).bound(OF_SUBSCRIPTION, subscriptionId);
        ResultSet found = statement.executeQuery()) {
      List<Attempt> attempts = new ArrayList<>();
      while (found.next()) {
        attempts.add(
            new Attempt(
                found.getInt(1),
                found.getInt(2),
                Instant.ofEpochMilli(found.getLong(3)),
                found.getString(4)));
      }
      return attempts;
    }
  }

  /**
   * A charge that was made.
   *
   * @param period of the instalment
   * @param attempt 1 for the first one
   * @param at when it began
   * @param code Payple's, when it was declined; else null
   */
  record Attempt(int period, int attempt, Instant at, @Nullable String code) {}
}

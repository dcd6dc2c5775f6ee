// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.journal.Changes;
import io.github.payple4ee.cdi.journal.Dialect;
import io.github.payple4ee.recurring.InstalmentState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes instalments, on one connection. */
final class InstalmentStore {

  private static final String SELECT =
      "select " + Tables.INSTALMENT.columns("i") + " from payple_instalment i where ";
  private static final String WITH_SUBSCRIPTION =
      "select "
          + Tables.INSTALMENT.columns("i")
          + ", "
          + Tables.SUBSCRIPTION.columns("s")
          + " from payple_instalment i"
          + " join payple_subscription s on s.subscription_id = i.subscription_id where ";
  static final String BY_KEY = WITH_SUBSCRIPTION + "i.subscription_id = ? and i.period = ?";
  static final String OF_SUBSCRIPTION = SELECT + "i.subscription_id = ? order by i.period";
  static final String TO_NOTIFY =
      WITH_SUBSCRIPTION + "i.notice_at <= ? order by i.notice_at, i.subscription_id, i.period";
  static final String GRACE_OVER =
      WITH_SUBSCRIPTION + "i.grace_ends <= ? order by i.grace_ends, i.subscription_id, i.period";
  static final String WAITING_FOR_CARD =
      WITH_SUBSCRIPTION
          + "i.payer_number = ? and i.pay_method = ? and i.state = 'NEEDS_CARD'"
          + " order by i.subscription_id, i.period";
  static final String BY_STATE =
      "select i.state, count(*) from payple_instalment i where i.due_day = ? group by i.state";
  static final String IN_REVIEW =
      "select count(*) from payple_instalment i where i.review is not null";
  static final String ANY =
      "select i.period from payple_instalment i order by i.subscription_id, i.period";
  static final String REVIEWS =
      SELECT + "i.review is not null order by i.due_day, i.subscription_id, i.period";
  static final String UPDATE =
      Tables.INSTALMENT.update() + " where subscription_id = ? and period = ? and version = ?";

  /** The usual charge: the one that is waited for was made, and nothing else is owed. */
  static final String PAID =
      "update payple_instalment set state = 'PAID', next_at = null, notice_at = null, asked = ?,"
          + " grace_ends = null, code = null, review = null, last_try = ?, failures = 0,"
          + " version = version + 1 where subscription_id = ? and period = ? and attempt = ?"
          + " and amount = ? and state = 'CHARGING' and paid_by is null and exists (select 1 from"
          + " payple_subscription s where s.subscription_id = ? and s.state = 'ACTIVE')";

  private final Connection connection;
  private final Dialect dialect;

  InstalmentStore(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** An instalment with its subscription. */
  Optional<Pair> find(String subscriptionId, int period) throws SQLException {
    return pairs(BY_KEY, subscriptionId, period).stream().findFirst();
  }

  List<InstalmentRow> of(String subscriptionId) throws SQLException {
    if (!Query.mayBeId(subscriptionId)) {
      return List.of();
    }
    return query().rows(Tables.INSTALMENT, OF_SUBSCRIPTION, subscriptionId);
  }

  List<Pair> toNotify(Instant now, int most) throws SQLException {
    return pairs(dialect.first(TO_NOTIFY), now, most);
  }

  List<Pair> graceOver(Instant now, int most) throws SQLException {
    return pairs(dialect.first(GRACE_OVER), now, most);
  }

  List<Pair> waitingForCard(String payerNumber, PaymentMethod method) throws SQLException {
    return pairs(WAITING_FOR_CARD, payerNumber, method.name());
  }

  Map<InstalmentState, Integer> countByState(LocalDate day) throws SQLException {
    Map<InstalmentState, Integer> counts = new EnumMap<>(InstalmentState.class);
    try (PreparedStatement statement = query().bound(BY_STATE, day);
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        counts.put(InstalmentState.valueOf(found.getString(1)), found.getInt(2));
      }
    }
    return counts;
  }

  int inReview() throws SQLException {
    return (int) query().number(IN_REVIEW);
  }

  List<InstalmentRow> reviews(int most) throws SQLException {
    return new Query(connection).rows(Tables.INSTALMENT, dialect.first(REVIEWS), most);
  }

  void add(List<InstalmentRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    if (dialect == Dialect.POSTGRESQL && rows.size() > 1) {
      addAtOnce(rows);
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(Tables.INSTALMENT.insert())) {
      for (InstalmentRow row : rows) {
        Tables.INSTALMENT.bindAll(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void addAtOnce(List<InstalmentRow> rows) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Tables.INSTALMENT.insertArrays())) {
      Tables.INSTALMENT.bindArrays(statement, rows);
      statement.executeUpdate();
    }
  }

  /**
   * Writes a changed row.
   *
   * @throws MovedException when it has moved since it was read
   */
  void update(InstalmentRow row) throws SQLException {
    MovedException.unlessAll(write(List.of(row)));
  }

  /** Writes changed rows, and returns those that had not moved since they were read. */
  List<Pair> updated(List<Pair> pairs) throws SQLException {
    if (pairs.isEmpty()) {
      return pairs;
    }
    int[] changed = write(pairs.stream().map(Pair::instalment).toList());
    List<Pair> written = new ArrayList<>();
    for (int at = 0; at < changed.length; at++) {
      if (changed[at] == 1) {
        written.add(pairs.get(at));
      }
    }
    return written;
  }

  /** Notes the usual end of a charge by one statement; false when it is not the usual one. */
  boolean paid(OrderName charge, long amount, LocalDate today) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PAID)) {
      statement.setBoolean(1, false);
      statement.setLong(2, today.toEpochDay());
      statement.setString(3, charge.subscriptionId());
      statement.setInt(4, charge.period());
      statement.setInt(5, charge.attempt());
      statement.setLong(6, amount);
      statement.setString(7, charge.subscriptionId());
      return statement.executeUpdate() == 1;
    }
  }

  private int[] write(List<InstalmentRow> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      return Changes.write(
          statement,
          dialect,
          rows,
          row -> {
            int version = row.version++;
            int next = Tables.INSTALMENT.bindChanging(statement, row);
            statement.setString(next, row.subscriptionId);
            statement.setInt(next + 1, row.period);
            statement.setInt(next + 2, version);
          });
    }
  }

  private Query query() {
    return new Query(connection);
  }

  private List<Pair> pairs(String select, Object... parameters) throws SQLException {
    try (PreparedStatement statement = query().bound(select, parameters);
        ResultSet found = statement.executeQuery()) {
      List<Pair> pairs = new ArrayList<>();
      while (found.next()) {
        pairs.add(
            new Pair(
                Tables.INSTALMENT.read(found, 1),
                Tables.SUBSCRIPTION.read(found, 1 + Tables.INSTALMENT.width())));
      }
      return pairs;
    }
  }

  /**
   * An instalment and its subscription, as they were read.
   *
   * @param instalment the instalment
   * @param subscription the subscription
   */
  record Pair(InstalmentRow instalment, SubscriptionRow subscription) {

    /** Prints the order id. */
    @Override
    public String toString() {
      return "Pair[" + instalment.orderId() + "]";
    }
  }
}

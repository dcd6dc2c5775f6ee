// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.journal.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and writes subscriptions, on one connection. */
final class SubscriptionStore {

  private static final String SELECT =
      "select " + Tables.SUBSCRIPTION.columns("s") + " from payple_subscription s where ";
  static final String BY_ID = SELECT + "s.subscription_id = ?";
  static final String OF_BUYER =
      SELECT
          + "s.payer_number = ? and s.pay_method = ? and s.state <> 'ENDED'"
          + " order by s.subscription_id";
  static final String TO_PLAN = SELECT + "s.plan_on <= ? order by s.plan_on, s.subscription_id";
  static final String TO_END =
      SELECT
          + "s.ends_on < ? and s.state <> 'ENDED' and not exists (select 1 from payple_instalment i"
          + " where i.subscription_id = s.subscription_id and i.period_end > ?"
          + " and i.state not in ('PAID', 'WAIVED', 'FAILED'))"
          + " order by s.ends_on, s.subscription_id";
  static final String UPDATE =
      Tables.SUBSCRIPTION.update() + " where subscription_id = ? and version = ?";

  private final Connection connection;
  private final Dialect dialect;

  SubscriptionStore(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Optional<SubscriptionRow> find(String subscriptionId) throws SQLException {
    return query().rows(Tables.SUBSCRIPTION, BY_ID, subscriptionId).stream().findFirst();
  }

  /** Those of a buyer that are not over. */
  List<SubscriptionRow> of(String payerNumber, PaymentMethod method) throws SQLException {
    return query().rows(Tables.SUBSCRIPTION, OF_BUYER, payerNumber, method.name());
  }

  /** Those whose next instalment is planned until a day. */
  List<SubscriptionRow> toPlan(LocalDate day, int most) throws SQLException {
    return query().rows(Tables.SUBSCRIPTION, dialect.first(TO_PLAN), day, most);
  }

  /** Those whose end was before a day, and which have nothing to charge in their last period. */
  List<SubscriptionRow> toEnd(LocalDate day, int most) throws SQLException {
    return query().rows(Tables.SUBSCRIPTION, dialect.first(TO_END), day, day, most);
  }

  void add(SubscriptionRow row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Tables.SUBSCRIPTION.insert())) {
      Tables.SUBSCRIPTION.bindAll(statement, row);
      statement.executeUpdate();
    }
  }

  /**
   * Writes changed rows.
   *
   * @throws MovedException when one has moved since it was read
   */
  void update(List<SubscriptionRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      for (SubscriptionRow row : rows) {
        int version = row.version++;
        int next = Tables.SUBSCRIPTION.bindChanging(statement, row);
        statement.setString(next, row.subscriptionId);
        statement.setInt(next + 1, version);
        MovedException.unlessAll(new int[] {statement.executeUpdate()});
      }
    }
  }

  private Query query() {
    return new Query(connection);
  }
}

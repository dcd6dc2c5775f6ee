// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.cdi.journal.Changes;
import io.github.payple4ee.cdi.journal.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes subscriptions, on one connection. */
final class SubscriptionStore {

  private static final String SELECT =
      "select " + Tables.SUBSCRIPTION.columns("s") + " from payple_subscription s where ";
  static final String BY_ID = SELECT + "s.subscription_id = ?";
  static final String OF_BUYER =
      SELECT
          + "s.payer_number = ? and s.pay_method = ? and s.state <> 'ENDED'"
          + " order by s.subscription_id";
  static final String BY_IDS = SELECT + Keys.in("s.subscription_id");
  static final String TO_END =
      SELECT
          // named one by one, so that an index leaves out those that have ended
          + "s.state in ('TRIAL', 'ACTIVE', 'PAST_DUE', 'SUSPENDED') and s.ends_on < ?"
          + " and not exists (select 1 from payple_instalment i"
          + " where i.subscription_id = s.subscription_id and ((i.state = 'DUE' and i.review is"
          + " not null) or (i.period_end > ? and i.state not in ('PAID', 'WAIVED', 'FAILED'))))"
          + " order by s.ends_on, s.subscription_id";
  static final String SEVERAL =
      "select s.payer_number from payple_subscription s where "
          + Keys.in("s.payer_number")
          + " and s.state <> 'ENDED' group by s.payer_number having count(*) > 1";
  static final String UPDATE =
      Tables.SUBSCRIPTION.update() + " where subscription_id = ? and version = ?";

  private final Connection connection;
  private final Dialect dialect;

  SubscriptionStore(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Optional<SubscriptionRow> find(String subscriptionId) throws SQLException {
    if (!Query.mayBeId(subscriptionId)) {
      return Optional.empty();
    }
    return query().rows(Tables.SUBSCRIPTION, BY_ID, subscriptionId).stream().findFirst();
  }

  /** Those of a buyer that are not over. */
  List<SubscriptionRow> of(String payerNumber, PaymentMethod method) throws SQLException {
    if (!Query.mayBeId(payerNumber)) {
      return List.of();
    }
    return query().rows(Tables.SUBSCRIPTION, OF_BUYER, payerNumber, method.name());
  }

  /** Those of many ids, by id. */
  Map<String, SubscriptionRow> byId(Set<String> ids) throws SQLException {
    Map<String, SubscriptionRow> byId = new HashMap<>();
    Keys.each(
        ids,
        some ->
            query()
                .rows(Tables.SUBSCRIPTION, BY_IDS, some.toArray())
                .forEach(row -> byId.put(row.subscriptionId, row)));
    return byId;
  }

  /** The buyers among these who have more than one subscription that is not over. */
  Set<String> severalOf(Set<String> payerNumbers) throws SQLException {
    Set<String> several = new HashSet<>();
    Keys.each(
        payerNumbers,
        some -> {
          try (PreparedStatement statement = query().bound(SEVERAL, some.toArray());
              ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              several.add(found.getString(1));
            }
          }
        });
    return several;
  }

  /**
   * Those whose next instalment is planned until a day, locked; what another node has locked is
   * left out.
   */
  List<SubscriptionRow> toPlan(LocalDate day, int most) throws SQLException {
    return query().rows(Tables.SUBSCRIPTION, lockToPlan(dialect), day, most);
  }

  static String lockToPlan(Dialect dialect) {
    return dialect.firstFree(
        Tables.SUBSCRIPTION.columns("s"),
        "payple_subscription s",
        "s.plan_on <= ?",
        "s.plan_on, s.subscription_id");
  }

  /**
   * Those whose end was before a day, and which have nothing to charge in their last period and
   * nothing to review.
   */
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
      MovedException.unlessAll(
          Changes.write(
              statement,
              dialect,
              rows,
              row -> {
                int version = row.version++;
                int next = Tables.SUBSCRIPTION.bindChanging(statement, row);
                statement.setString(next, row.subscriptionId);
                statement.setInt(next + 1, version);
              }));
    }
  }

  private Query query() {
    return new Query(connection);
  }
}

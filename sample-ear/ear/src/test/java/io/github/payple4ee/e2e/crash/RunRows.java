// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The rows of a subscription, of the journal and of the shop, read while no server has to run. */
final class RunRows {

  private static final String EVENTS =
      "select count(*) from shop_event where event_type = ? and order_id = ?";
  // in one statement, so that all is of the same moment
  private static final String KILLED =
      "select (select p.state from payple_payment p where p.order_id = ?),"
          + " (select i.state from payple_instalment i where i.subscription_id = ? and i.period = ?),"
          + " (select count(*) from shop_event e where e.event_type = 'InstalmentPaid'"
          + " and e.order_id = ?)";
  private static final String UNFINISHED =
      "select (select count(*) from payple_instalment where subscription_id = ?"
          + " and state in ('CHARGING', 'IN_DOUBT', 'RETRY', 'DUE'))"
          + " + (select count(*) from payple_payment where order_id like ?"
          + " and state in ('OPEN', 'CHARGING', 'IN_DOUBT', 'NEEDS_REVIEW'))"
          + " + (select count(*) from payple_event where order_id like ? and delivered_at is null)"
          + " + (select count(*) from payple_recurring_run where stopped_at is not null)";
  // the same plan, which announces its instalments seven days before
  private static final String ANNOUNCING =
      "insert into payple_plan select plan_id, 2, goods, amount, taxable, vat, months, 7,"
          + " business_days, from_minute, until_minute, ladder, grace_days, end_of_dunning,"
          + " once_per_month from payple_plan p where p.version = 1 and not exists"
          + " (select 1 from payple_plan q where q.plan_id = p.plan_id and q.version = 2)";
  private static final String ANNOUNCED =
      "update payple_subscription set plan_version = 2, version = version + 1"
          + " where subscription_id = ?";

  private final DataSource database;

  RunRows(DataSource database) {
    this.database = database;
  }

  /** A column of an instalment; null when it is null, and when there is no row. */
  @Nullable
  String instalment(String column, String subscription, int period) {
    return text(
        "select " + column + " from payple_instalment where subscription_id = ? and period = ?",
        subscription,
        period);
  }

  /** How often the shop's observer stored an event. */
  long events(String type, String orderId) {
    return Long.parseLong(text(EVENTS, type, orderId));
  }

  String subscriptionState(String subscription) {
    return text("select state from payple_subscription where subscription_id = ?", subscription);
  }

  /** How many charges of a period were noted. */
  long attempts(String subscription, int period) {
    return Long.parseLong(
        text(
            "select count(*) from payple_instalment_attempt where subscription_id = ?"
                + " and period = ?",
            subscription,
            period));
  }

  /** How many rows are claimed, in doubt, not delivered, or keep the run from going on. */
  long unfinished(String subscription) {
    String orders = subscription + ".%";
    return Long.parseLong(text(UNFINISHED, subscription, orders, orders));
  }

  /** Lets the plan of a subscription announce its instalments. */
  void announce(String subscription) {
    change(ANNOUNCING);
    change(ANNOUNCED, subscription);
  }

  Killed killed(boolean charged, String orderId, String subscription, int period) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            bound(connection, KILLED, orderId, subscription, period, orderId);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return new Killed(
          charged, orNone(found.getString(1)), orNone(found.getString(2)), found.getLong(3), 0);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String orNone(@Nullable String state) {
    return state == null ? "none" : state;
  }

  @Nullable
  private String text(String select, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, select, parameters);
        ResultSet found = statement.executeQuery()) {
      return found.next() ? found.getString(1) : null;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void change(String change, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, change, parameters)) {
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static PreparedStatement bound(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement bound = connection.prepareStatement(statement);
    for (int at = 0; at < parameters.length; at++) {
      bound.setObject(at + 1, parameters[at]);
    }
    return bound;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;

/**
 * The rows of a payment as a careful developer writes them by plain JDBC, into the module's own
 * tables. There are three transactions, because there are three facts that a crash must not lose:
 * the intent is committed before Payple is asked, the outcome with its history line and its event
 * after Payple has answered, and the mark of the event after the event was delivered. Outcomes are
 * written by a conditional update, without a lock. Nothing is encrypted, checked or logged.
 */
@ApplicationScoped
public class HandWrittenRows {

  private static final String CARD =
      "select c.billing_key, c.state from payple_card c"
          + " where c.payer_number = ? and c.state <> 'CLAIMED'"
          + " order by c.registered_at desc, c.order_id desc limit 1";
  private static final String CHARGE =
      "insert into payple_payment (order_id, version, goods, amount, refunded, pay_work,"
          + " card_version, payer_number, taxable, state, opened_at, expires_at, requested_at,"
          + " next_check_at, attempt, lane, window_firm, futile_claims, leased, lookups, mismatched,"
          + " charged_twice, review_requested, auto_refund, declined_by_browser, card_awaited,"
          + " history_lines, events) values (?, 0, ?, ?, 0, 'CHARGE', 'RECURRING', ?, true,"
          + " 'CHARGING', ?, ?, ?, ?, 1, 1, false, 0, false, 0, false, false, false, 'NONE', false,"
          + " false, 1, 0)";
  private static final String ORDER =
      "select amount, version, history_lines from payple_payment"
          + " where order_id = ? and state = 'OPEN'";
  private static final String CLAIM =
      "update payple_payment set state = 'CONFIRMING', requested_at = ?, first_requested_at = ?,"
          + " next_check_at = ?, attempt = attempt + 1, history_lines = history_lines + 1,"
          + " version = version + 1 where order_id = ? and version = ?";
  private static final String LINE =
      "insert into payple_history (order_id, line_number, happened_at, from_state, to_state,"
          + " evidence, phase, code, message) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String PAID =
      "update payple_payment set state = 'PAID', next_check_at = null, approval_number = ?,"
          + " card_name = ?, card_number = ?, trade_number = ?, receipt = ?, paid_at_kst = ?,"
          + " code = ?, message = ?, history_lines = history_lines + 1, events = 1,"
          + " version = version + 1 where order_id = ? and version = ?";
  private static final String EVENT =
      "insert into payple_event (order_id, event_number, event_type, payload, created_at, due_at,"
          + " attempts) values (?, 1, 'PaymentCompleted', ?, ?, ?, 0)";
  private static final String DELIVERED =
      "update payple_event set delivered_at = ?, due_at = null"
          + " where order_id = ? and event_number = 1 and delivered_at is null";
  private static final long LEASE_MILLIS = 60_000;

  @Resource private DataSource journal;
  @Resource private UserTransaction transaction;

  /** Finds the card of a buyer and commits the intent to charge it. */
  public Taken charge(String orderId, String payer) throws Exception {
    committed(
        connection -> {
          long now = System.currentTimeMillis();
          requireCard(connection, payer);
          write(
              connection,
              CHARGE,
              orderId,
              Merchant.GOODS,
              Merchant.AMOUNT,
              payer,
              now,
              now + LEASE_MILLIS,
              now,
              now + LEASE_MILLIS);
          line(connection, orderId, 1, "OPEN", "CHARGING", "ChargeRequested", null, null, null);
        });
    return new Taken(orderId, Merchant.AMOUNT, "CHARGING", 0, 1);
  }

  /** Commits the intent to confirm an order that is open; of two claims only one may. */
  public Taken claim(String orderId) throws Exception {
    Taken[] taken = new Taken[1];
    committed(
        connection -> {
          Taken open = order(connection, orderId);
          long now = System.currentTimeMillis();
          write(connection, CLAIM, now, now, now + LEASE_MILLIS, orderId, (long) open.version());
          Taken claimed =
              new Taken(orderId, open.amount(), "CONFIRMING", open.version() + 1, open.lines() + 1);
          line(
              connection,
              orderId,
              claimed.lines(),
              "OPEN",
              "CONFIRMING",
              "Claimed",
              null,
              null,
              null);
          taken[0] = claimed;
        });
    return taken[0];
  }

  /** Commits that it is paid, then delivers the event and commits that. */
  public void paid(Taken taken) throws Exception {
    committed(connection -> record(connection, taken));
    committed(
        connection -> write(connection, DELIVERED, System.currentTimeMillis(), taken.orderId()));
  }

  private static void record(Connection connection, Taken taken) throws SQLException {
    String orderId = taken.orderId();
    write(
        connection,
        PAID,
        "30012345",
        "BC 카드",
        "1111********4444",
        "202611261200001234567890",
        "https://www.danalpay.com/receipt/creditcard/view.aspx?dataType=receipt",
        "20261126120000",
        "SPCD0000",
        "결제완료",
        orderId,
        (long) taken.version());
    long now = System.currentTimeMillis();
    write(
        connection,
        EVENT,
        orderId,
        "{\"orderId\":\""
            + orderId
            + "\",\"amount\":9900,\"tradeNumber\":\"202611261200001234567890\"}",
        now,
        now + LEASE_MILLIS);
    line(
        connection,
        orderId,
        taken.lines() + 1,
        taken.state(),
        "PAID",
        "Approved",
        "UNDERSTOOD",
        "SPCD0000",
        "결제완료");
  }

  // a connection outside of the server's transactions stays with its thread, and fifty are all
  private void committed(Step step) throws Exception {
    transaction.begin();
    boolean written = false;
    try (Connection connection = journal.getConnection()) {
      step.write(connection);
      written = true;
    } finally {
      if (written) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    }
  }

  private static void requireCard(Connection connection, String payer) throws SQLException {
    try (PreparedStatement statement = prepared(connection, CARD, payer);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next() || !"ACTIVE".equals(rows.getString(2)) || rows.getString(1) == null) {
        throw new IllegalStateException("No card of " + payer);
      }
    }
  }

  private static Taken order(Connection connection, String orderId) throws SQLException {
    try (PreparedStatement statement = prepared(connection, ORDER, orderId);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new IllegalStateException("Not open: " + orderId);
      }
      return new Taken(orderId, rows.getLong(1), "OPEN", rows.getInt(2), rows.getInt(3));
    }
  }

  private static void line(
      Connection connection,
      String orderId,
      int number,
      String from,
      String to,
      String evidence,
      String phase,
      String code,
      String message)
      throws SQLException {
    long now = System.currentTimeMillis();
    write(connection, LINE, orderId, (long) number, now, from, to, evidence, phase, code, message);
  }

  private static void write(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("Not written: " + sql);
      }
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        statement.setString(i + 1, text);
      } else if (values[i] instanceof Long number) {
        statement.setLong(i + 1, number);
      } else {
        statement.setNull(i + 1, Types.VARCHAR);
      }
    }
    return statement;
  }

  /**
   * A payment whose intent is committed.
   *
   * @param orderId the order
   * @param amount won
   * @param state in which it waits for Payple's answer
   * @param version of its row
   * @param lines how many lines its history has
   */
  public record Taken(String orderId, long amount, String state, int version, int lines) {}

  /** What is written in a transaction. */
  private interface Step {
    void write(Connection connection) throws SQLException;
  }
}

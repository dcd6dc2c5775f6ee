// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What the journal of a charge costs when nothing is mapped, checked or told: the statements that
 * the module sends, in its three transactions, by hand around the two raw round trips.
 */
@ApplicationScoped
@Named("rows")
public class RowsWork implements Work {

  private static final String CARD =
      "select c.*, p.* from payple_card c left join payple_payment p on p.order_id = ?"
          + " where c.payer_number = ? and c.state <> 'CLAIMED'"
          + " order by c.registered_at desc, c.order_id desc limit 1";
  private static final String ORDER =
      "insert into payple_payment (order_id, version, goods, amount, refunded, pay_work,"
          + " card_version, payer_number, taxable, state, opened_at, expires_at, requested_at,"
          + " next_check_at, attempt, lane, window_firm, futile_claims, leased, lookups, mismatched,"
          + " charged_twice, review_requested, auto_refund, declined_by_browser, card_awaited,"
          + " history_lines, events) values (?, 0, ?, ?, 0, 'CHARGE', 'RECURRING', ?, true,"
          + " 'CHARGING', ?, ?, ?, ?, 1, 1, false, 0, false, 0, false, false, false, 'NONE', false,"
          + " false, 1, 0)";
  private static final String LINE =
      "insert into payple_history (order_id, line_number, happened_at, from_state, to_state,"
          + " evidence, phase, code, message) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String LOCK = "select * from payple_payment where order_id = ? for update";
  private static final String PAID =
      "update payple_payment set state = 'PAID', next_check_at = null, approval_number = ?,"
          + " card_name = ?, card_number = ?, trade_number = ?, receipt = ?, paid_at_kst = ?,"
          + " code = ?, message = ?, history_lines = 2, events = 1 where order_id = ?";
  private static final String EVENT =
      "insert into payple_event (order_id, event_number, event_type, payload, created_at, due_at,"
          + " attempts) values (?, 1, 'PaymentCompleted', ?, ?, ?, 0)";
  private static final String DELIVERED =
      "update payple_event set delivered_at = ?, due_at = null"
          + " where order_id = ? and event_number = 1 and delivered_at is null";

  @Resource private DataSource journal;
  @Resource private UserTransaction transaction;
  @Inject private FloorWork floor;

  @Override
  public Caller caller(Run run) {
    return new Clerk(floor.caller(run), run);
  }

  /** Writes before and after the two round trips of another caller. */
  private final class Clerk implements Caller {
    private final Caller calls;
    private final Run run;

    Clerk(Caller calls, Run run) {
      this.calls = calls;
      this.run = run;
    }

    @Override
    public void once(long number) throws Exception {
      String orderId = run.orderId(number);
      committed(connection -> intend(connection, orderId, Merchant.payer(number)));
      calls.once(number);
      committed(connection -> settle(connection, orderId));
      committed(connection -> deliver(connection, orderId));
    }

    @Override
    public void close() throws IOException {
      calls.close();
    }
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

  private static void intend(Connection connection, String orderId, String payer)
      throws SQLException {
    long now = System.currentTimeMillis();
    requireRow(connection, CARD, orderId, payer);
    write(
        connection,
        ORDER,
        orderId,
        Merchant.GOODS,
        Merchant.AMOUNT,
        payer,
        now,
        now + 60_000,
        now,
        now + 60_000);
    line(connection, orderId, 1, "OPEN", "CHARGING", "ChargeRequested", null, null);
  }

  private static void settle(Connection connection, String orderId) throws SQLException {
    requireRow(connection, LOCK, orderId);
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
        orderId);
    long now = System.currentTimeMillis();
    write(
        connection,
        EVENT,
        orderId,
        "{\"orderId\":\""
            + orderId
            + "\",\"amount\":9900,\"tradeNumber\":\"202611261200001234567890\"}",
        now,
        now);
    line(connection, orderId, 2, "CHARGING", "PAID", "Approved", "SPCD0000", "결제완료");
  }

  private static void deliver(Connection connection, String orderId) throws SQLException {
    write(connection, DELIVERED, System.currentTimeMillis(), orderId);
  }

  private static void line(
      Connection connection,
      String orderId,
      int number,
      String from,
      String to,
      String evidence,
      String code,
      String message)
      throws SQLException {
    long now = System.currentTimeMillis();
    write(connection, LINE, orderId, number, now, from, to, evidence, "UNDERSTOOD", code, message);
  }

  private static void requireRow(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new IllegalStateException("No row: " + sql);
      }
    }
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
      if (values[i] == null) {
        statement.setNull(i + 1, java.sql.Types.VARCHAR);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    return statement;
  }

  /** What is written in a transaction. */
  private interface Step {
    void write(Connection connection) throws SQLException;
  }
}

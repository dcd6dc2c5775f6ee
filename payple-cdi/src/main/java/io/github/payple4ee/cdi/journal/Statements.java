// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The texts of the journal's statements, for one dialect. A test parses each of them. */
final class Statements {

  private static final Map<Dialect, Statements> ALL = new EnumMap<>(Dialect.class);

  private static final String DUE =
      "select p.order_id, p.version from payple_payment p"
          + " where p.lane = ? and p.next_check_at <= ?";
  private static final String RECEIPTS_DUE =
      "select p.order_id, p.version from payple_payment p where p.cash_receipt_check_at <= ?"
          + " order by p.cash_receipt_check_at, p.order_id";
  private static final String BY_TIME = " order by p.next_check_at, p.order_id";
  private static final String CARDS =
      "select " + Tables.CARD.columns("c") + " from payple_card c where ";
  private static final String KNOWN = "c.state <> 'CLAIMED'";
  private static final String LATEST = " order by c.registered_at desc, c.order_id desc";
  private static final String OLDER_WAITS =
      "(select 1 from payple_event o where o.order_id = e.order_id"
          + " and o.event_number < e.event_number and o.delivered_at is null)";

  // one statement, so that the setting needs no further round trip; the setting ends with the
  // transaction
  private static final String DELIVER_LAZILY =
      "update payple_event set delivered_at = ?, due_at = null"
          + " from (select set_config('synchronous_commit', 'off', true) as mode) lazily"
          + " where order_id = ? and event_number = ? and delivered_at is null"
          + " and lazily.mode = 'off'";

  static {
    for (Dialect dialect : Dialect.values()) {
      ALL.put(dialect, new Statements(dialect));
    }
  }

  final String record =
      "select "
          + Tables.PAYMENT.columns("p")
          + ", "
          + Tables.CARD.columns("c")
          + ", "
          + RefundTable.REFUND.columns("r")
          + " from payple_payment p left join payple_card c on c.order_id = p.order_id"
          + " left join payple_refund r on r.order_id = p.order_id where p.order_id = ?"
          + " order by r.requested_at, r.refund_id";
  final String refunds =
      "select "
          + RefundTable.REFUND.columns("r")
          + " from payple_refund r where r.order_id = ? order by r.requested_at, r.refund_id";
  final String card = CARDS + "c.order_id = ?";
  final String cardsOfBuyer = CARDS + "c.payer_number = ? and c.kind = ? and " + KNOWN + LATEST;
  final String insertLine =
      "insert into payple_history (order_id, line_number, happened_at, from_state, to_state,"
          + " evidence, phase, code, message) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  final String insertEvent =
      "insert into payple_event (order_id, event_number, event_type, payload, created_at, due_at,"
          + " delivered_at, attempts) values (?, ?, ?, ?, ?, ?, ?, 0)";
  final String updateRefund = RefundTable.REFUND.update() + " where order_id = ? and refund_id = ?";
  final String updateCard = Tables.CARD.update() + " where order_id = ?";
  final String lease =
      "update payple_payment set next_check_at = ?, leased = ?, version = version + 1"
          + " where order_id = ? and version = ?";
  final String leaseReceipt =
      "update payple_payment set cash_receipt_check_at = ?, version = version + 1"
          + " where order_id = ? and version = ?";
  final String history =
      "select h.happened_at, h.from_state, h.to_state, h.evidence, h.phase, h.code, h.message"
          + " from payple_history h where h.order_id = ? order by h.line_number";
  final String monthOfBuyer =
      "select p.order_id from payple_payment p where p.month_of_buyer = ? and p.order_id <> ?";
  final String monthOfCard =
      "select p.order_id from payple_payment p where p.month_of_card = ? and p.order_id <> ?";
  final String undeliveredOfOrder =
      "select e.event_number, e.event_type, e.payload from payple_event e where e.order_id = ?"
          + " and e.delivered_at is null and (e.attempts = 0 or e.due_at <= ?)"
          + " order by e.event_number";
  final String olderWaits =
      "select count(*) from payple_event e where e.order_id = ? and e.event_number < ?"
          + " and e.delivered_at is null";
  final String deliver =
      "update payple_event set delivered_at = ?, due_at = null where order_id = ?"
          + " and event_number = ? and delivered_at is null";
  final String attempts =
      "select e.attempts from payple_event e where e.order_id = ? and e.event_number = ?"
          + " and e.delivered_at is null";
  final String postpone =
      "update payple_event set attempts = ?, due_at = ? where order_id = ? and event_number = ?"
          + " and delivered_at is null";

  final String deliverLazily;
  final String lockPayment;
  final String lockCard;
  final String chargeable;
  final String latestCard;
  final String waitingRegistration;
  final String due;
  final String dueNamed;
  final String receiptsDue;
  final String expired;
  final String undelivered;

  /** The statements for a dialect. */
  static Statements of(Dialect dialect) {
    return ALL.get(dialect);
  }

  private Statements(Dialect dialect) {
    deliverLazily = dialect == Dialect.POSTGRESQL ? DELIVER_LAZILY : deliver;
    lockPayment = dialect.locked(Tables.PAYMENT.columns("p"), "payple_payment", "p.order_id = ?");
    lockCard = dialect.locked("p.state", "payple_card", "p.order_id = ?");
    chargeable =
        dialect.first(
            "select "
                + Tables.CARD.columns("c")
                + ", p.order_id from payple_card c left join payple_payment p on p.order_id = ?"
                + " where c.payer_number = ? and c.kind = ? and "
                + KNOWN
                + LATEST);
    latestCard = dialect.first(cardsOfBuyer);
    waitingRegistration =
        dialect.first(
            "select p.order_id from payple_payment p where p.payer_number = ?"
                + " and p.pay_work = 'AUTH' and p.state in ('OPEN', 'ABANDONED', 'DECLINED')"
                + " and case when p.pay_method = 'BANK_TRANSFER' then 'ACCOUNT' else 'CARD' end"
                + " in (?, ?)"
                + " order by p.opened_at desc, p.order_id desc");
    due = dialect.first(DUE + BY_TIME);
    dueNamed =
        dialect.first(
            DUE
                + " order by case when p.window_origin is null then 1 else 0 end,"
                + " p.next_check_at, p.order_id");
    receiptsDue = dialect.first(RECEIPTS_DUE);
    expired =
        dialect.first(
            "select "
                + Tables.PAYMENT.columns("p")
                + " from payple_payment p where p.lane = ? and p.next_check_at <= ?"
                + " and p.expires_at <= ? and p.window_origin is null and p.requested_at is null"
                + " and p.state = 'OPEN' and p.pay_work <> 'CHARGE'"
                + BY_TIME);
    undelivered =
        dialect.first(
            "select e.order_id from payple_event e where e.due_at <= ? and not exists "
                + OLDER_WAITS
                + " order by e.due_at, e.order_id");
  }

  /** Cards by one of several digests. */
  String cardsOf(List<String> digests) {
    return CARDS
        + "c.key_digest in ("
        + String.join(", ", digests.stream().map(digest -> "?").toList())
        + ") and "
        + KNOWN
        + LATEST;
  }
}

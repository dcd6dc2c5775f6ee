// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.cdi.journal.Column.count;
import static io.github.payple4ee.cdi.journal.Column.flag;
import static io.github.payple4ee.cdi.journal.Column.number;
import static io.github.payple4ee.cdi.journal.Column.text;
import static io.github.payple4ee.cdi.journal.Column.time;
import static io.github.payple4ee.cdi.journal.Column.word;

import java.util.List;

/** The table of refunds. */
final class RefundTable {

  static final Table<RefundRow> REFUND =
      new Table<>(
          "payple_refund",
          RefundRow::new,
          List.of(
              text("order_id", row -> row.orderId, (row, value) -> row.orderId = value),
              text("refund_id", row -> row.refundId, (row, value) -> row.refundId = value)),
          List.of(
              number("amount", row -> row.amount, (row, value) -> row.amount = value),
              number("vat", row -> row.vat, (row, value) -> row.vat = value),
              flag("automatic", row -> row.automatic, (row, value) -> row.automatic = value),
              text("trade_number", row -> row.tradeNumber, (row, value) -> row.tradeNumber = value),
              text("receipt", row -> row.receipt, (row, value) -> row.receipt = value),
              word("state", RefundState.class, row -> row.state, (row, value) -> row.state = value),
              time("requested_at", row -> row.requestedAt, (row, value) -> row.requestedAt = value),
              count("attempt", row -> row.attempt, (row, value) -> row.attempt = value),
              flag(
                  "review_requested",
                  row -> row.reviewRequested,
                  (row, value) -> row.reviewRequested = value),
              text("code", row -> row.code, (row, value) -> row.code = value),
              text("message", row -> row.message, (row, value) -> row.message = value)));

  private RefundTable() {}
}

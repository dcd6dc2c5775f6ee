// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.cdi.journal.Column.count;
import static io.github.payple4ee.cdi.journal.Column.flag;
import static io.github.payple4ee.cdi.journal.Column.number;
import static io.github.payple4ee.cdi.journal.Column.text;
import static io.github.payple4ee.cdi.journal.Column.time;
import static io.github.payple4ee.cdi.journal.Column.word;

import io.github.payple4ee.CashReceiptState;
import java.util.List;

/** The columns of a payment for Payple's answers about its charge and its cash receipt. */
final class AnswerColumns {

  static final List<Column<PaymentRow>> ALL =
      List.of(
          text(
              "paid_at_kst",
              row -> row.approval.paidAt,
              (row, value) -> row.approval.paidAt = value),
          text(
              "trade_number",
              row -> row.approval.tradeNumber,
              (row, value) -> row.approval.tradeNumber = value),
          text(
              "approval_number",
              row -> row.approval.approvalNumber,
              (row, value) -> row.approval.approvalNumber = value),
          text(
              "card_name",
              row -> row.approval.cardName,
              (row, value) -> row.approval.cardName = value),
          text(
              "card_number",
              row -> row.approval.cardNumber,
              (row, value) -> row.approval.cardNumber = value),
          text(
              "receipt", row -> row.approval.receipt, (row, value) -> row.approval.receipt = value),
          text(
              "used_method",
              row -> row.approval.method,
              (row, value) -> row.approval.method = value),
          text(
              "easy_pay_method",
              row -> row.approval.easyPayMethod,
              (row, value) -> row.approval.easyPayMethod = value),
          text(
              "transaction_key",
              row -> row.approval.transactionKey,
              (row, value) -> row.approval.transactionKey = value),
          number(
              "instalments",
              row -> row.approval.instalments,
              (row, value) -> row.approval.instalments = value),
          text(
              "further",
              row -> row.approval.further.text(),
              (row, value) -> row.approval.further = FurtherFields.stored(value)),
          word(
              "cash_receipt_state",
              CashReceiptState.class,
              row -> row.cashReceipt.state,
              (row, value) -> row.cashReceipt.state = value),
          number(
              "cash_receipt_amount",
              row -> row.cashReceipt.amount,
              (row, value) -> row.cashReceipt.amount = value),
          text(
              "cash_receipt_number",
              row -> row.cashReceipt.number,
              (row, value) -> row.cashReceipt.number = value),
          count(
              "cash_receipt_attempt",
              row -> row.cashReceipt.attempt,
              (row, value) -> row.cashReceipt.attempt = value),
          time(
              "cash_receipt_check_at",
              row -> row.cashReceipt.checkAt,
              (row, value) -> row.cashReceipt.checkAt = value),
          count(
              "cash_receipt_lookups",
              row -> row.cashReceipt.lookups,
              (row, value) -> row.cashReceipt.lookups = value),
          text(
              "cash_receipt_said",
              row -> row.cashReceipt.said,
              (row, value) -> row.cashReceipt.said = value),
          time(
              "cash_receipt_said_since",
              row -> row.cashReceipt.saidSince,
              (row, value) -> row.cashReceipt.saidSince = value),
          flag(
              "cash_receipt_review",
              row -> row.cashReceipt.reviewRequested,
              (row, value) -> row.cashReceipt.reviewRequested = value));

  private AnswerColumns() {}
}

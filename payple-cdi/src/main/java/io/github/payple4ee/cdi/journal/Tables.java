// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.cdi.journal.Column.count;
import static io.github.payple4ee.cdi.journal.Column.flag;
import static io.github.payple4ee.cdi.journal.Column.number;
import static io.github.payple4ee.cdi.journal.Column.text;
import static io.github.payple4ee.cdi.journal.Column.time;
import static io.github.payple4ee.cdi.journal.Column.word;

import io.github.payple4ee.CardState;
import io.github.payple4ee.CardVersion;
import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.config.WindowKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables whose rows the journal reads: the names and types of the columns, and their fields in
 * the rows.
 */
final class Tables {

  static final Table<PaymentRow> PAYMENT =
      new Table<>(
          "payple_payment",
          PaymentRow::new,
          List.of(
              text("order_id", row -> row.orderId, (row, value) -> row.orderId = value),
              text("goods", row -> row.goods, (row, value) -> row.goods = value),
              number("amount", row -> row.amount, (row, value) -> row.amount = value),
              word(
                  "pay_work",
                  PaymentWork.class,
                  row -> row.terms.work,
                  (row, value) -> row.terms.work = value),
              word(
                  "pay_method",
                  PaymentMethod.class,
                  row -> row.terms.method,
                  (row, value) -> row.terms.method = value),
              word(
                  "card_version",
                  CardVersion.class,
                  row -> row.terms.card,
                  (row, value) -> row.terms.card = value),
              text(
                  "payer_number",
                  row -> row.terms.payerNumber,
                  (row, value) -> row.terms.payerNumber = value),
              text("pay_month", row -> row.terms.month, (row, value) -> row.terms.month = value),
              flag("taxable", row -> row.terms.taxable, (row, value) -> row.terms.taxable = value),
              number("vat", row -> row.terms.vat, (row, value) -> row.terms.vat = value),
              text(
                  "user_defined_1",
                  row -> row.terms.userDefined1,
                  (row, value) -> row.terms.userDefined1 = value),
              text(
                  "user_defined_2",
                  row -> row.terms.userDefined2,
                  (row, value) -> row.terms.userDefined2 = value),
              flag(
                  "cash_receipt",
                  row -> row.terms.cashReceipt,
                  (row, value) -> row.terms.cashReceipt = value),
              time("opened_at", row -> row.openedAt, (row, value) -> row.openedAt = value),
              time("expires_at", row -> row.expiresAt, (row, value) -> row.expiresAt = value)),
          joined(
              AnswerColumns.ALL,
              List.of(
                  count("version", row -> row.version, (row, value) -> row.version = value),
                  word(
                      "state",
                      PaymentState.class,
                      row -> row.state,
                      (row, value) -> row.state = value),
                  number("refunded", row -> row.refunded, (row, value) -> row.refunded = value),
                  time(
                      "requested_at",
                      row -> row.request.at,
                      (row, value) -> row.request.at = value),
                  time(
                      "first_requested_at",
                      row -> row.request.firstAt,
                      (row, value) -> row.request.firstAt = value),
                  count(
                      "attempt",
                      row -> row.request.attempt,
                      (row, value) -> row.request.attempt = value),
                  text(
                      "month_of_buyer",
                      row -> row.month.ofBuyer,
                      (row, value) -> row.month.ofBuyer = value),
                  text(
                      "month_of_card",
                      row -> row.month.ofCard,
                      (row, value) -> row.month.ofCard = value),
                  time(
                      "next_check_at",
                      row -> row.plan.nextCheckAt,
                      (row, value) -> row.plan.nextCheckAt = value),
                  time(
                      "called_at",
                      row -> row.plan.calledAt,
                      (row, value) -> row.plan.calledAt = value),
                  flag("leased", row -> row.plan.leased, (row, value) -> row.plan.leased = value),
                  count("lane", row -> row.plan.lane, (row, value) -> row.plan.lane = value),
                  count(
                      "lookups", row -> row.plan.lookups, (row, value) -> row.plan.lookups = value),
                  time(
                      "absent_since",
                      row -> row.plan.notFoundSince,
                      (row, value) -> row.plan.notFoundSince = value),
                  text(
                      "window_origin",
                      row -> row.binding.origin,
                      (row, value) -> row.binding.origin = value),
                  time(
                      "window_opened_at",
                      row -> row.binding.openedAt,
                      (row, value) -> row.binding.openedAt = value),
                  word(
                      "window_kind",
                      WindowKind.class,
                      row -> row.binding.kind,
                      (row, value) -> row.binding.kind = value),
                  text(
                      "window_browser",
                      row -> row.binding.browser,
                      (row, value) -> row.binding.browser = value),
                  flag(
                      "window_firm",
                      row -> row.binding.firm,
                      (row, value) -> row.binding.firm = value),
                  time(
                      "window_bound_at",
                      row -> row.binding.boundAt,
                      (row, value) -> row.binding.boundAt = value),
                  count(
                      "futile_claims",
                      row -> row.noise.claims,
                      (row, value) -> row.noise.claims = value),
                  time(
                      "futile_told_at",
                      row -> row.noise.writtenAt,
                      (row, value) -> row.noise.writtenAt = value),
                  flag(
                      "mismatched",
                      row -> row.review.mismatched,
                      (row, value) -> row.review.mismatched = value),
                  flag(
                      "charged_twice",
                      row -> row.review.chargedTwice,
                      (row, value) -> row.review.chargedTwice = value),
                  flag(
                      "review_requested",
                      row -> row.review.requested,
                      (row, value) -> row.review.requested = value),
                  word(
                      "auto_refund",
                      AutoRefund.class,
                      row -> row.autoRefund,
                      (row, value) -> row.autoRefund = value),
                  flag(
                      "declined_by_browser",
                      row -> row.declinedByBrowser,
                      (row, value) -> row.declinedByBrowser = value),
                  text("doubt_code", row -> row.doubt.code, (row, value) -> row.doubt.code = value),
                  text(
                      "doubt_message",
                      row -> row.doubt.message,
                      (row, value) -> row.doubt.message = value),
                  number(
                      "observed_amount",
                      row -> row.doubt.observedAmount,
                      (row, value) -> row.doubt.observedAmount = value),
                  number(
                      "observed_refunded",
                      row -> row.doubt.observedRefunded,
                      (row, value) -> row.doubt.observedRefunded = value),
                  flag(
                      "card_awaited",
                      row -> row.cardAwaited,
                      (row, value) -> row.cardAwaited = value),
                  count(
                      "history_lines",
                      row -> row.historyLines,
                      (row, value) -> row.historyLines = value),
                  count("events", row -> row.events, (row, value) -> row.events = value),
                  text("link_address", row -> row.link, (row, value) -> row.link = value),
                  text("code", row -> row.code, (row, value) -> row.code = value),
                  text("message", row -> row.message, (row, value) -> row.message = value))));

  static final Table<CardRow> CARD =
      new Table<>(
          "payple_card",
          CardRow::new,
          List.of(
              text("order_id", row -> row.orderId, (row, value) -> row.orderId = value),
              text("payer_number", row -> row.payerNumber, (row, value) -> row.payerNumber = value),
              word(
                  "kind", InstrumentKind.class, row -> row.kind, (row, value) -> row.kind = value)),
          List.of(
              word("state", CardState.class, row -> row.state, (row, value) -> row.state = value),
              time(
                  "registered_at",
                  row -> row.registeredAt,
                  (row, value) -> row.registeredAt = value),
              text("billing_key", row -> row.sealedKey, (row, value) -> row.sealedKey = value),
              text("key_digest", row -> row.keyDigest, (row, value) -> row.keyDigest = value),
              text("company", row -> row.company, (row, value) -> row.company = value),
              text("company_code", row -> row.companyCode, (row, value) -> row.companyCode = value),
              text("card_number", row -> row.number, (row, value) -> row.number = value),
              text("holder", row -> row.holder, (row, value) -> row.holder = value)));

  static final PartialStatements<PaymentRow> PAYMENT_INSERTS = PAYMENT.inserts();
  static final PartialStatements<PaymentRow> PAYMENT_UPDATES =
      PAYMENT.updates(update -> update + " where order_id = ? and version = ?");

  private Tables() {}

  private static <R> List<Column<R>> joined(List<Column<R>> some, List<Column<R>> others) {
    return Stream.concat(others.stream(), some.stream()).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.config.WindowKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A payment as the journal has it: the read model. {@link Payments#read} returns it, and {@link
 * Payments#transition} passes it to the choice of evidence while the row is locked.
 */
public class PaymentRecord {

  private final PaymentRow row;

  PaymentRecord(PaymentRow row) {
    this.row = row;
  }

  /** The payment, as the shop sees it. */
  public Payment payment() {
    return row.payment();
  }

  /** The number of requests for the money, including one that is about to be sent. */
  public int attempt() {
    return row.request().attempt();
  }

  /** The number of the attempt that evidence is about: that of its refund, or of the charge. */
  public int attemptOf(Evidence evidence) {
    return evidence instanceof RefundEvidence refund
        ? refund(refund.refundId()).map(RefundRecord::attempt).orElse(0)
        : attempt();
  }

  /**
   * The time of the first request for the money, if there were several, because Payple may have
   * recorded the payment under that day.
   */
  public Optional<Instant> firstRequestedAt() {
    return row.request().firstAt();
  }

  /** Payple's answer with which the doubt began, if it had a code. */
  public Optional<Refusal> doubt() {
    return row.doubt().answer();
  }

  /** The amount that Payple says it charged, if it is not the amount of the order. */
  public Optional<Observed> observed() {
    return row.doubt().observed();
  }

  /** Whether only the browser says that the payment was declined. */
  public boolean declinedByBrowser() {
    return row.declinedByBrowser();
  }

  /** Whether Payple named a second transaction for the payment. */
  public boolean chargedTwice() {
    return row.review().chargedTwice();
  }

  /** The state of the automatic refund of a late payment. */
  public AutoRefund autoRefund() {
    return row.autoRefund();
  }

  /** A refund of the order, by its id. */
  public Optional<RefundRecord> refund(String refundId) {
    return row.refunds().find(refundId).map(RefundRow::known);
  }

  /** The refund whose result is awaited. */
  public Optional<RefundRecord> pendingRefund() {
    return row.refunds().pending().map(RefundRow::known);
  }

  /** The requested refunds that Payple did not know, the first one first. */
  public List<RefundRecord> unseenRefunds() {
    return row.refunds().unseen().stream().map(RefundRow::known).toList();
  }

  /** The card that was registered, or claimed, with the payment. */
  public Optional<CardRecord> card() {
    return row.card().known().map(CardRow::known);
  }

  /** Whether the payment was charged, and the card that it was to register is not known yet. */
  public boolean cardAwaited() {
    return row.card().awaited();
  }

  /** The host that Payple named for the window, as scheme, host and port. */
  public Optional<String> windowOrigin() {
    return row.binding().origin();
  }

  /** Whether the window was opened so recently that the buyer may still be in it. */
  public boolean windowMayBeOpen(Duration longest, Instant now) {
    return row.binding().openedAt().filter(opened -> opened.plus(longest).isAfter(now)).isPresent();
  }

  /** The address of the payment link, once Payple has created it. */
  public Optional<URI> link() {
    return Optional.ofNullable(row.link).map(URI::create);
  }

  /** The cash receipt; empty when none was requested. */
  public Optional<CashReceipt> cashReceipt() {
    return row.cashReceipt.known(row);
  }

  /** The number of requests about the cash receipt, including one that is about to be sent. */
  public int cashReceiptAttempt() {
    return row.cashReceipt.attempt;
  }

  /** When the order expires, unless it is paid. */
  public Instant expiresAt() {
    return row.expiresAt();
  }

  /** The generation of the window that was opened last; empty before it was opened. */
  public Optional<WindowKind> windowKind() {
    return row.binding().kind();
  }

  /** The browser that holds the window now; empty when another one may be bound to it. */
  public Optional<Browser> windowHolder(Instant now) {
    return row.binding().holder(now).map(Browser::new);
  }

  /**
   * The month that was sent to Payple with the payment. Today's window accepts no month, so only
   * the module prevents a second charge.
   */
  public Optional<YearMonth> monthAtPayple() {
    return windowKind().equals(Optional.of(WindowKind.CLIENT_KEY))
        ? Optional.empty()
        : Optional.ofNullable(row.payment().terms().month());
  }

  /** Whether another browser than this one is known to have opened the window. */
  public boolean openedByAnother(Browser browser) {
    return row.binding().isOfAnother(browser);
  }

  /** Whether the window belongs to this browser. */
  public boolean openedBy(Browser browser) {
    return row.binding().isOf(browser);
  }

  /** When the reconciliation job looks the payment up next. */
  public Optional<Instant> nextCheckAt() {
    return row.plan().nextCheckAt();
  }

  final PaymentRow row() {
    return row;
  }
}

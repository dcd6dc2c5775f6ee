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
 * What the journal knows of a payment: the one read model. {@link Payments#read} gives it, and
 * {@link Payments#transition} lends it while the row is locked.
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

  /** How often Payple was asked, or was about to be asked, for the money. */
  public int attempt() {
    return row.request().attempt();
  }

  /**
   * When Payple was first asked for the money, where it was asked more than once: it may have
   * booked the payment under that day.
   */
  public Optional<Instant> firstRequestedAt() {
    return row.request().firstAt();
  }

  /** What Payple answered when the payment became doubtful, where it named a code. */
  public Optional<Refusal> doubt() {
    return row.doubt().answer();
  }

  /** What Payple said that it charged, where that is not the amount of the order. */
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

  /** What becomes of the money of a payment that came too late. */
  public AutoRefund autoRefund() {
    return row.autoRefund();
  }

  /** A refund, by its id within the order. */
  public Optional<RefundRecord> refund(String refundId) {
    return row.refunds().find(refundId).map(RefundRow::known);
  }

  /** The refund whose outcome is awaited. */
  public Optional<RefundRecord> pendingRefund() {
    return row.refunds().pending().map(RefundRow::known);
  }

  /** The refunds that were requested and that Payple did not know, the first one first. */
  public List<RefundRecord> unseenRefunds() {
    return row.refunds().unseen().stream().map(RefundRow::known).toList();
  }

  /** The card that was registered, or claimed, with the payment. */
  public Optional<CardRecord> card() {
    return row.card().known().map(CardRow::known);
  }

  /** Whether the payment was charged and the card that it was to register is not known yet. */
  public boolean cardAwaited() {
    return row.card().awaited();
  }

  /** Which host Payple named for the window, as scheme, host and port. */
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

  /** How often Payple was asked, or was about to be asked, about the cash receipt. */
  public int cashReceiptAttempt() {
    return row.cashReceipt.attempt;
  }

  /** When the order expires, unless it was paid. */
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
   * The month that Payple was told for the payment: today's window takes none, so that the module
   * alone guards it.
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

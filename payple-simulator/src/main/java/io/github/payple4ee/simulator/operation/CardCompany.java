// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.ledger.CashReceipts;
import io.github.payple4ee.simulator.ledger.Charge;
import io.github.payple4ee.simulator.ledger.Identifiers;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.Ledger;
import io.github.payple4ee.simulator.ledger.LedgerEntry;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import io.github.payple4ee.simulator.ledger.Movement;
import io.github.payple4ee.simulator.ledger.Payment;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import io.github.payple4ee.simulator.webhook.WebhookPayloads;
import io.github.payple4ee.simulator.webhook.Webhooks;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Moves the money of cards and accounts. Every change is recorded in the ledger before it is
 * answered, and the merchant gets a webhook for it.
 */
public final class CardCompany {
  private final Ledger ledger;
  private final CashReceipts receipts;
  private final TestInstruments tests;
  private final KoreanTime time;
  private final Webhooks webhooks;
  private final WebhookPayloads payloads;

  public CardCompany(
      Ledger ledger,
      CashReceipts receipts,
      TestInstruments tests,
      KoreanTime time,
      Webhooks webhooks,
      WebhookPayloads payloads) {
    this.ledger = ledger;
    this.receipts = receipts;
    this.tests = tests;
    this.time = time;
    this.webhooks = webhooks;
    this.payloads = payloads;
  }

  /** The payment, or empty when the order id was captured before. */
  public Optional<Payment> capture(Charge charge) {
    Payment payment =
        new Payment(
            charge,
            Identifiers.approvalNo(),
            movement(charge.order().amount()),
            charge.hasCashReceipt() ? Identifiers.cashReceiptNo() : "");
    if (!ledger.capture(payment)) {
      return Optional.empty();
    }
    receipts.issueWith(payment);
    webhooks.result(charge.order().orderId(), payloads.paid(payment));
    return Optional.of(payment);
  }

  /** Declines the charge of a test card or account. Returns why, or empty when it is approved. */
  public Optional<Refusal> decline(Charge charge) {
    Optional<Refusal> refusal = tests.decline(charge);
    refusal.ifPresent(why -> decline(charge.order(), why));
    return refusal;
  }

  /** Why the card is declined in the window, before the merchant confirms the payment. */
  public Optional<Refusal> refusalInTheWindow(MaskedInstrument source) {
    return tests.refusalInTheWindow(source);
  }

  /** The refund, or empty when less than the amount remains. */
  public Optional<Movement> refund(String orderId, long amount) {
    Movement refund = movement(amount);
    if (!ledger.refund(orderId, refund)) {
      return Optional.empty();
    }
    ledger
        .payment(orderId)
        .ifPresent(paid -> webhooks.result(orderId, payloads.cancelled(paid, refund)));
    return Optional.of(refund);
  }

  /** Declines a payment: no capture, and a webhook. */
  public void decline(PaymentOrder order, Refusal refusal) {
    webhooks.result(order.orderId(), payloads.declined(order, refusal));
  }

  /** Refunds the rest of the order's amount. */
  public void reverse(String orderId) {
    ledger
        .order(orderId)
        .map(LedgerEntry::remaining)
        .filter(remaining -> remaining > 0)
        .ifPresent(remaining -> refund(orderId, remaining));
  }

  private Movement movement(long amount) {
    OffsetDateTime now = time.now();
    return new Movement(amount, now, Identifiers.tradeNo(now));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Optional;

/**
 * The part of {@link PaypleService} for the cash receipts (현금영수증) of bank transfers. Shops inject
 * {@code PaypleService}. A receipt that is requested with the payment needs none of these methods,
 * see {@link PaymentRequest#withCashReceipt()}.
 */
public interface CashReceiptService {

  /**
   * Issues the cash receipt of a bank transfer after the payment. The request is recorded in the
   * journal before anything is sent. The module first queries Payple for the payment. If Payple's
   * answer names a receipt, the module records that receipt and sends no request.
   *
   * <p>Idempotent by the order id: an order has one receipt at a time, and a repeated call returns
   * it. The request is sent once. When the answer is lost, the module looks the payment up, and
   * {@link io.github.payple4ee.event.CashReceiptChanged} delivers the result; a repeated call looks
   * the payment up at once.
   *
   * @param request the order, and to whom the receipt is issued
   * @return the receipt; or declined, with Payple's code; or in doubt
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when the order was not paid by a bank transfer, less than the
   *     amount is paid and not refunded, a refund or a cancellation of the receipt is in progress,
   *     or the order has a receipt of another amount; do not repeat unless the refund or the
   *     cancellation has ended
   * @throws NotSentException when Payple could not be reached, the lookup before the request
   *     failed, or Payple refused the request before it processed it; nothing was issued, and the
   *     caller may repeat the call at any time
   */
  Outcome<CashReceipt> issueCashReceipt(CashReceiptRequest request);

  /**
   * Cancels the cash receipt of an order, whether it was issued with the payment or afterwards. A
   * refund does not cancel it: the module does not know whether Payple does.
   *
   * <p>Idempotent by the order id, as {@link #issueCashReceipt}.
   *
   * @param orderId the shop's order id
   * @return the cancelled receipt; or declined, with Payple's code; or in doubt
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when the order has no receipt, or its issue or a refund is in
   *     progress
   * @throws NotSentException when Payple could not be reached, the lookup before the request
   *     failed, or Payple refused the request before it processed it; nothing was cancelled, and
   *     the caller may repeat the call at any time
   */
  Outcome<CashReceipt> cancelCashReceipt(String orderId);

  /**
   * Reads the cash receipt of an order from the journal. Nothing is sent to Payple.
   *
   * @param orderId the shop's order id
   * @return the receipt that was requested, or that came with the payment; empty when there was
   *     none
   * @throws UnknownOrderException when no such payment was opened
   */
  Optional<CashReceipt> findCashReceipt(String orderId);

  /**
   * Records what a person found in Payple's admin pages about a cash receipt in doubt. Nothing is
   * sent to Payple.
   *
   * @param orderId the shop's order id
   * @param issued whether the payment has a receipt that is not cancelled
   * @return the receipt after the decision
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when no receipt of the order is in doubt
   */
  CashReceipt decideCashReceipt(String orderId, boolean issued);
}

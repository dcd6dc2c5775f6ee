// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import org.jspecify.annotations.Nullable;

/**
 * A completed refund (manual: 4. cancel, response).
 *
 * @param orderId the shop's order id
 * @param refundId the id of the refund: the caller's, or one that the module generated. Refunds
 *     that the module made by itself, or that it found at Payple, have ids that begin with {@code
 *     payple-}
 * @param amount won refunded ({@code PCD_REFUND_TOTAL})
 * @param vat won of value added tax in the amount, as it was sent to Payple; null when none was
 *     sent
 * @param tradeNumber Payple's number of the refund ({@code PCD_PAY_CARDTRADENUM}); null when Payple
 *     sent none
 * @param receipt the address of the sales slip ({@code PCD_PAY_CARDRECEIPT}); null when Payple sent
 *     none; foreign text, escape it in pages
 */
public record Refund(
    String orderId,
    String refundId,
    long amount,
    @Nullable Long vat,
    @Nullable String tradeNumber,
    @Nullable String receipt) {

  /**
   * A refund without details.
   *
   * @param orderId the shop's order id
   * @param refundId the id of the refund
   * @param amount won refunded
   */
  public Refund(String orderId, String refundId, long amount) {
    this(orderId, refundId, amount, null, null, null);
  }
}

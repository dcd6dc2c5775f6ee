// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;

/**
 * Money that was given back (manual: 4. response).
 *
 * @param orderId the shop's order id
 * @param refundId the name of the refund, the caller's or one that was made for it; {@code payple-}
 *     begins those that the module asked for by itself and those that it found at Payple
 * @param amount won given back by this refund ({@code PCD_REFUND_TOTAL})
 * @param vat won of value added tax in it that Payple was told of; null when it was told of none
 * @param tradeNumber Payple's number of the refund ({@code PCD_PAY_CARDTRADENUM}); null when it
 *     gave none
 * @param receipt the address of the slip ({@code PCD_PAY_CARDRECEIPT}); null when it gave none;
 *     foreign text, escape it in pages
 */
public record Refund(
    String orderId,
    String refundId,
    long amount,
    @Nullable Long vat,
    @Nullable String tradeNumber,
    @Nullable String receipt) {

  /**
   * A refund of which no more is known.
   *
   * @param orderId the shop's order id
   * @param refundId the name of the refund
   * @param amount won given back
   */
  public Refund(String orderId, String refundId, long amount) {
    this(orderId, refundId, amount, null, null, null);
  }
}

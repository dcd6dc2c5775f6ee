// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import org.jspecify.annotations.Nullable;

/**
 * A request for a refund (manual: 4. cancel): {@code CancelRequest.whole("order-1")}, {@code
 * CancelRequest.partial("order-1", 500)}.
 *
 * @param orderId the shop's order id
 * @param amount won to refund, 1 or more; null for everything that is not refunded yet
 * @param vat won of value added tax in the amount, when an order has taxed and untaxed goods
 *     ({@code PCD_REFUND_TAXTOTAL}). Null when Payple calculates it. A refund of the whole payment
 *     without it has the tax of the payment, from the journal
 * @param refundId the idempotency key of the refund: two requests with the same id refund the money
 *     once. Without an id (null) each request is a new refund, with one exception: after a refund
 *     of the same amount that Payple did not know, the request repeats that refund. Ids that begin
 *     with {@code payple}, in upper or lower case, are reserved for the module
 */
public record CancelRequest(
    String orderId, @Nullable Long amount, @Nullable Long vat, @Nullable String refundId) {

  private static final String RESERVED = "payple";

  /**
   * Refuses invalid values before anything is recorded or sent.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public CancelRequest {
    OrderIds.require("orderId", orderId);
    if (amount != null && (amount < 1 || amount > PaymentRequest.MAXIMUM)) {
      throw new IllegalArgumentException(
          "amount must be 1 to " + PaymentRequest.MAXIMUM + " won; was " + amount);
    }
    if (vat != null && (vat < 0 || (amount != null && vat > amount))) {
      throw new IllegalArgumentException(
          "vat must be 0 won to the amount (PCD_REFUND_TAXTOTAL); was " + vat);
    }
    if (refundId != null) {
      OrderIds.require("refundId", refundId);
      requireUnreserved(refundId);
    }
  }

  /** Ignores the case of letters, because some databases do so when they compare ids. */
  private static void requireUnreserved(String refundId) {
    if (refundId.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
      throw new IllegalArgumentException(
          "refundId must not begin with \""
              + RESERVED
              + "\": this prefix is reserved for the module's own refunds; choose another id; was"
              + " \""
              + refundId
              + "\"");
    }
  }

  /**
   * A refund of everything that is not refunded yet.
   *
   * @param orderId the shop's order id
   * @return the request
   * @throws IllegalArgumentException when the order id is invalid
   */
  public static CancelRequest whole(String orderId) {
    return new CancelRequest(orderId, null, null, null);
  }

  /**
   * A refund of a part.
   *
   * @param orderId the shop's order id
   * @param amount won to refund
   * @return the request
   * @throws IllegalArgumentException when the order id is invalid, or the amount is below 1 won
   */
  public static CancelRequest partial(String orderId, long amount) {
    return new CancelRequest(orderId, amount, null, null);
  }

  /**
   * The same refund with the tax in its amount.
   *
   * @param won value added tax in the amount, in won; 0 or more
   * @return the changed request
   * @throws IllegalArgumentException when the tax is negative or larger than the amount
   */
  public CancelRequest withVat(long won) {
    return new CancelRequest(orderId, amount, won, refundId);
  }

  /**
   * The same refund with an id, so that the request can be repeated without a second refund.
   *
   * @param id 1 to 255 letters, digits, dots, underscores or hyphens; unique among the refunds of
   *     the order; not beginning with {@code payple}
   * @return the changed request
   * @throws IllegalArgumentException when the id is invalid or reserved
   */
  public CancelRequest named(String id) {
    return new CancelRequest(orderId, amount, vat, id);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;

/**
 * Asks to give money back: {@code CancelRequest.whole("order-1")}, {@code
 * CancelRequest.partial("order-1", 500)}.
 *
 * @param orderId the shop's order id
 * @param amount won to give back; null for all that is left
 * @param vat won of value added tax in it, for an order of taxed and untaxed goods together ({@code
 *     PCD_REFUND_TAXTOTAL}); null when Payple works it out, and for the whole of a payment, whose
 *     tax the journal knows
 * @param refundId names this refund, so that the same request made twice gives the money back once;
 *     null when each request is a new one, unless one of this amount was lost and not found. Names
 *     that begin with {@code payple}, in any case of letters, are reserved for the module's own
 */
public record CancelRequest(
    String orderId, @Nullable Long amount, @Nullable Long vat, @Nullable String refundId) {

  private static final String RESERVED = "payple";

  /**
   * Refuses nonsense before anything is remembered or sent.
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

  /** In any case of letters: some databases take them for the same. */
  private static void requireUnreserved(String refundId) {
    if (refundId.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
      throw new IllegalArgumentException(
          "refundId must not begin with \""
              + RESERVED
              + "\": the module names its own refunds so; choose another name; was \""
              + refundId
              + "\"");
    }
  }

  /**
   * Gives back all that is left.
   *
   * @param orderId the shop's order id
   * @return the request
   */
  public static CancelRequest whole(String orderId) {
    return new CancelRequest(orderId, null, null, null);
  }

  /**
   * Gives back a part.
   *
   * @param orderId the shop's order id
   * @param amount won to give back
   * @return the request
   */
  public static CancelRequest partial(String orderId, long amount) {
    return new CancelRequest(orderId, amount, null, null);
  }

  /**
   * The same refund, naming the tax in it.
   *
   * @param won value added tax in the amount
   * @return the changed request
   */
  public CancelRequest withVat(long won) {
    return new CancelRequest(orderId, amount, won, refundId);
  }

  /**
   * The same refund under a name, so that it can be asked for again without giving the money back
   * twice.
   *
   * @param id 1 to 255 letters, digits, dots, underscores or hyphens; unique among the refunds of
   *     the order; not beginning with {@code payple}
   * @return the changed request
   * @throws IllegalArgumentException when the name is refused or reserved
   */
  public CancelRequest named(String id) {
    return new CancelRequest(orderId, amount, vat, id);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;

/**
 * What is to be paid: {@code PaymentRequest.of("order-1", "Green tea", 15_000)}.
 *
 * @param orderId the shop's order id ({@code PCD_PAY_OID}): unique, 1 to 255 letters, digits, dots,
 *     underscores or hyphens
 * @param goods what is bought, for the window and the receipt ({@code PCD_PAY_GOODS}): 1 to 2048
 *     characters, no emoji
 * @param amount won to charge ({@code PCD_PAY_TOTAL}), at least {@value #MINIMUM}
 * @param work how the window takes the money
 */
public record PaymentRequest(String orderId, String goods, long amount, PaymentWork work) {

  /** The smallest amount that Payple charges, in won (manual: 3. PCD_PAY_TOTAL). */
  public static final long MINIMUM = 100;

  /**
   * The largest amount this library accepts, in won; far above any limit of a card, it catches
   * slips of the unit.
   */
  public static final long MAXIMUM = 9_999_999_999L;

  private static final int LONGEST_GOODS = 2048;

  /**
   * Refuses what Payple would refuse, before anything is remembered or sent.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public PaymentRequest {
    OrderIds.require("orderId", orderId);
    requireGoods(goods);
    if (amount < MINIMUM || amount > MAXIMUM) {
      throw new IllegalArgumentException(
          "amount must be " + MINIMUM + " to " + MAXIMUM + " won; was " + amount);
    }
    Objects.requireNonNull(work, "work");
  }

  /**
   * A payment that the server confirms ({@link PaymentWork#CERT}).
   *
   * @param orderId the shop's order id
   * @param goods what is bought
   * @param amount won to charge
   * @return the request
   */
  public static PaymentRequest of(String orderId, String goods, long amount) {
    return new PaymentRequest(orderId, goods, amount, PaymentWork.CERT);
  }

  /**
   * The same payment, taken in another way.
   *
   * @param other how the window takes the money
   * @return the changed request
   */
  public PaymentRequest with(PaymentWork other) {
    return new PaymentRequest(orderId, goods, amount, other);
  }

  private static void requireGoods(String goods) {
    if (goods == null || goods.isBlank() || goods.length() > LONGEST_GOODS) {
      throw new IllegalArgumentException(
          "goods must be 1 to "
              + LONGEST_GOODS
              + " characters; was "
              + (goods == null ? "null" : goods.length() + " characters"));
    }
    // manual 1, PCD_PAY_GOODS: some card companies fail on emoji
    if (goods.codePoints().anyMatch(PaymentRequest::refusedInGoods)) {
      throw new IllegalArgumentException(
          "goods must have neither emoji nor control characters (PCD_PAY_GOODS); was \""
              + goods
              + "\"");
    }
  }

  private static boolean refusedInGoods(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isSupplementaryCodePoint(codePoint)
        || type == Character.SURROGATE
        || type == Character.CONTROL
        || (codePoint >= 0x2600 && codePoint <= 0x27BF)
        || codePoint == 0xFE0F;
  }
}

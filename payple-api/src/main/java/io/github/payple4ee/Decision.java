// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * What a person found out about a payment or a refund of which nobody could learn the end, for
 * example in Payple's admin pages: {@code Decision.charged("order-1", 15_000, "seen in the admin
 * pages", "kim")}.
 *
 * <p>A decision that money moved names the amount that was seen. A payment of another amount than
 * the order's is not this payment: {@link PaypleService#decide} refuses it, and its message says
 * what to do instead.
 *
 * @param orderId the shop's order id
 * @param finding what is true
 * @param amount won that were seen, 1 or more: required for {@link Finding#CHARGED}, may be left
 *     out (null) for {@link Finding#REFUNDED}, and is null for the others
 * @param reason how it was found out, 1 to 400 characters; kept in the history
 * @param person who says so; kept in the history
 */
public record Decision(
    String orderId, Finding finding, @Nullable Long amount, String reason, String person) {

  private static final int LONGEST = 400;

  /** What a person can find out. */
  public enum Finding {
    /** Payple charged the payment, with the amount of the order. */
    CHARGED,
    /** Payple did not charge the payment, or all of it was refunded; it may be paid again. */
    NOT_CHARGED,
    /** Payple gave the money back of the refund in doubt, or of the first one that was not seen. */
    REFUNDED,
    /** Payple did not give that money back; it may be asked for again. */
    NOT_REFUNDED
  }

  /**
   * Refuses a decision without a reason, or without the amount that was seen.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public Decision {
    OrderIds.require("orderId", orderId);
    Objects.requireNonNull(finding, "finding");
    requireAmount(finding, amount);
    requireText("reason", reason);
    requireText("person", person);
  }

  /**
   * The payment was charged.
   *
   * @param orderId the shop's order id
   * @param amount won that Payple charged, as they were seen; those of the order, or the decision
   *     is refused
   * @param reason how it was found out
   * @param person who says so
   * @return the decision
   */
  public static Decision charged(String orderId, long amount, String reason, String person) {
    return new Decision(orderId, Finding.CHARGED, amount, reason, person);
  }

  /**
   * The payment was not charged.
   *
   * @param orderId the shop's order id
   * @param reason how it was found out
   * @param person who says so
   * @return the decision
   */
  public static Decision notCharged(String orderId, String reason, String person) {
    return new Decision(orderId, Finding.NOT_CHARGED, null, reason, person);
  }

  /**
   * The refund in doubt, or the first one that was not seen, was made.
   *
   * @param orderId the shop's order id
   * @param reason how it was found out
   * @param person who says so
   * @return the decision
   */
  public static Decision refunded(String orderId, String reason, String person) {
    return new Decision(orderId, Finding.REFUNDED, null, reason, person);
  }

  /**
   * The refund of this amount that is in doubt, or else the first one that was not seen, was made.
   *
   * @param orderId the shop's order id
   * @param amount won that Payple refunded, as they were seen; those of a refund that is in doubt
   *     or was not seen, or the decision is refused
   * @param reason how it was found out
   * @param person who says so
   * @return the decision
   */
  public static Decision refunded(String orderId, long amount, String reason, String person) {
    return new Decision(orderId, Finding.REFUNDED, amount, reason, person);
  }

  /**
   * The refund in doubt, or the first one that was not seen, was not made.
   *
   * @param orderId the shop's order id
   * @param reason how it was found out
   * @param person who says so
   * @return the decision
   */
  public static Decision notRefunded(String orderId, String reason, String person) {
    return new Decision(orderId, Finding.NOT_REFUNDED, null, reason, person);
  }

  private static void requireAmount(Finding finding, @Nullable Long amount) {
    boolean moved = finding == Finding.CHARGED || finding == Finding.REFUNDED;
    if (amount == null ? finding == Finding.CHARGED : !moved) {
      throw new IllegalArgumentException(
          amount == null
              ? "amount is missing: CHARGED names the won that were seen, in Payple's admin pages"
                  + " for example"
              : "amount belongs to CHARGED and REFUNDED alone; " + finding + " has none");
    }
    if (amount != null && (amount < 1 || amount > PaymentRequest.MAXIMUM)) {
      throw new IllegalArgumentException(
          "amount must be 1 to " + PaymentRequest.MAXIMUM + " won; was " + amount);
    }
  }

  private static void requireText(String name, String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          name + " must be 1 to " + LONGEST + " characters: it is kept in the history");
    }
  }
}

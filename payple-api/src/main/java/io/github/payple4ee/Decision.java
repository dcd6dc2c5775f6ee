// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.client.PlainText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out, for example in Payple's admin pages, about a payment or a refund that
 * the module could not clarify: {@code Decision.charged("order-1", 15_000, "seen in the admin
 * pages", "kim")}.
 *
 * <p>A decision that money moved states the amount that the person saw. A payment with another
 * amount than the order's is a different payment: {@link PaypleService#decide} refuses the
 * decision, and its message says what to do instead.
 *
 * @param orderId the shop's order id
 * @param finding what the person found
 * @param amount won that the person saw, 1 or more: required for {@link Finding#CHARGED}, optional
 *     for {@link Finding#REFUNDED}, and null for the others
 * @param reason how the person found out, 1 to 400 characters; stored in the history
 * @param person the name of the person who decided, 1 to 400 characters; stored in the history
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
    /** Payple made the refund in doubt, or the first refund that Payple did not know. */
    REFUNDED,
    /** Payple did not make that refund; it may be requested again. */
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
   * @param amount won that Payple charged; {@link PaypleService#decide} refuses the decision when
   *     the amount differs from the order's
   * @param reason how the person found out
   * @param person the name of the person who decided
   * @return the decision
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static Decision charged(String orderId, long amount, String reason, String person) {
    return new Decision(orderId, Finding.CHARGED, amount, reason, person);
  }

  /**
   * The payment was not charged.
   *
   * @param orderId the shop's order id
   * @param reason how the person found out
   * @param person the name of the person who decided
   * @return the decision
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static Decision notCharged(String orderId, String reason, String person) {
    return new Decision(orderId, Finding.NOT_CHARGED, null, reason, person);
  }

  /**
   * The refund in doubt, or the first refund that Payple did not know, was made.
   *
   * @param orderId the shop's order id
   * @param reason how the person found out
   * @param person the name of the person who decided
   * @return the decision
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static Decision refunded(String orderId, String reason, String person) {
    return new Decision(orderId, Finding.REFUNDED, null, reason, person);
  }

  /**
   * The refund in doubt of this amount, or else the first refund of this amount that Payple did not
   * know, was made.
   *
   * @param orderId the shop's order id
   * @param amount won that Payple refunded; {@link PaypleService#decide} refuses the decision when
   *     no refund of this amount is in doubt or unknown to Payple
   * @param reason how the person found out
   * @param person the name of the person who decided
   * @return the decision
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static Decision refunded(String orderId, long amount, String reason, String person) {
    return new Decision(orderId, Finding.REFUNDED, amount, reason, person);
  }

  /**
   * The refund in doubt, or the first refund that Payple did not know, was not made.
   *
   * @param orderId the shop's order id
   * @param reason how the person found out
   * @param person the name of the person who decided
   * @return the decision
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public static Decision notRefunded(String orderId, String reason, String person) {
    return new Decision(orderId, Finding.NOT_REFUNDED, null, reason, person);
  }

  private static void requireAmount(Finding finding, @Nullable Long amount) {
    boolean moved = finding == Finding.CHARGED || finding == Finding.REFUNDED;
    if (amount == null ? finding == Finding.CHARGED : !moved) {
      throw new IllegalArgumentException(
          amount == null
              ? "amount is missing: CHARGED requires the amount in won that Payple's admin pages show"
              : "amount is for CHARGED and REFUNDED only; " + finding + " has none");
    }
    if (amount != null && (amount < 1 || amount > PaymentRequest.MAXIMUM)) {
      throw new IllegalArgumentException(
          "amount must be 1 to " + PaymentRequest.MAXIMUM + " won; was " + amount);
    }
  }

  private static void requireText(String name, String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          name + " must be 1 to " + LONGEST + " characters: it is stored in the history");
    }
    if (text.codePoints().anyMatch(Decision::refused)) {
      throw new IllegalArgumentException(
          name
              + " must have no invisible characters and no unusual blanks, because it is stored in"
              + " the history and must read as it was written. Type it instead of pasting it");
    }
  }

  /** A reason may have several lines. */
  private static boolean refused(int letter) {
    return letter != '\n' && letter != '\r' && letter != '\t' && PlainText.deceptive(letter);
  }
}

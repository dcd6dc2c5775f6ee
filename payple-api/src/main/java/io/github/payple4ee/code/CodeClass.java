// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

/**
 * What the caller must do after a {@link ResponseCode}. The class explains an answer of Payple; it
 * never makes a payment paid.
 */
public enum CodeClass {
  /**
   * The operation succeeded. In an answer that is an error, this code is a contradiction: look the
   * payment up.
   */
  SUCCESS(false),
  /**
   * Keys, rights or the contract do not match Payple's. Change the configuration or ask Payple.
   * Neither a repeated request nor another card helps.
   */
  CONFIGURATION(false),
  /**
   * Payple refuses this address: domain, IP address and {@code Referer} are not registered. Change
   * {@code payple.referer}, or have the address registered.
   */
  DOMAIN(false),
  /**
   * The session or the token of the window or of the authentication has expired. Start again with a
   * new authentication; a buyer opens the window again.
   */
  SESSION(false),
  /**
   * The same request was made before and is completed or in progress. Look the payment up; do not
   * charge again.
   */
  DUPLICATE(true),
  /**
   * The money may have moved. Look the payment up; do not charge again, and do not report a
   * failure.
   */
  UNKNOWN_OUTCOME(true),
  /**
   * The payment was approved, and the approval was cancelled. Before another charge, look the
   * payment up to make sure that it was refunded.
   */
  REVERSED(true),
  /**
   * The billing key or its card does not work any more. Stop charging it; the buyer registers a
   * card again.
   */
  BILLING_KEY_UNUSABLE(false),
  /**
   * Declined, for example because of limit, balance or password. The payment may succeed later,
   * with other input or with another card.
   */
  DECLINED_SOFT(false),
  /**
   * Declined, and this card will not work, or not before the card company agrees. Use another card.
   */
  DECLINED_HARD(false),
  /** The buyer cancelled the payment. The order may be paid again. */
  CANCELLED_BY_BUYER(false),
  /**
   * The amount exceeds the merchant's contract for one payment, a day, a month or a year. Wait, or
   * agree on a higher limit with Payple. Another card does not help.
   */
  MERCHANT_LIMIT(false),
  /**
   * Payple received too many requests and did not process this one. Wait a moment, and repeat it
   * with the same order id.
   */
  RATE_LIMIT(false),
  /** A value of the request is missing or wrong. Correct it; a repeated request fails again. */
  VALIDATION(false),
  /** The refund was refused and no money was refunded. It needs a manual review. */
  REFUND_REFUSED(false),
  /** Everything was refunded already. Look the payment up to see how much was refunded. */
  ALREADY_REFUNDED(false),
  /**
   * Payple or the card company does not know the payment. A single lookup with this code proves
   * nothing, because the payment may still be in progress.
   */
  NOT_FOUND(false),
  /** Payple or the card company failed before anything was charged. Try again later. */
  SYSTEM(false),
  /** The code is not in Payple's lists and is kept unchanged. Read Payple's message. */
  UNKNOWN(false);

  private final boolean leavesOutcomeOpen;

  CodeClass(boolean leavesOutcomeOpen) {
    this.leavesOutcomeOpen = leavesOutcomeOpen;
  }

  /**
   * Whether money may have moved although the answer is an error.
   *
   * @return true when the payment has to be looked up, and before that must neither be charged
   *     again nor be reported as a failure
   */
  public boolean leavesOutcomeOpen() {
    return leavesOutcomeOpen;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

/**
 * What a {@link ResponseCode} asks of the caller. A class explains an answer that Payple has given;
 * it never makes a payment paid.
 */
public enum CodeClass {
  /** It was done. In an answer that is otherwise an error it contradicts it: look it up. */
  SUCCESS(false),
  /**
   * Keys, rights or the contract are not as Payple has them. Change the configuration or ask
   * Payple; repeating it, or another card, changes nothing.
   */
  CONFIGURATION(false),
  /**
   * Payple does not answer this address: domain, IP address and {@code Referer} are not the
   * registered ones. Change {@code payple.referer}, or have the address registered.
   */
  DOMAIN(false),
  /**
   * The time or the key of the window or of the authentication is over. Begin again with a new
   * authentication; a buyer opens the window again.
   */
  SESSION(false),
  /** The same was asked for before, and is done or under way. Look it up; do not charge again. */
  DUPLICATE(true),
  /** The money may have moved. Look it up; do not charge again, and do not call it a failure. */
  UNKNOWN_OUTCOME(true),
  /**
   * It was approved, and the approval was cancelled. Look it up, to be sure that the money came
   * back, before anything is charged again.
   */
  REVERSED(true),
  /**
   * The billing key, or its card, will not work any more. Stop charging it; the buyer registers a
   * card again.
   */
  BILLING_KEY_UNUSABLE(false),
  /**
   * Declined, and it may succeed later, with other input or with another card: limit, balance,
   * password.
   */
  DECLINED_SOFT(false),
  /** Declined, and this card will never do, or not before its company says so. Use another card. */
  DECLINED_HARD(false),
  /** The buyer does not want to pay, or not now. The order may be paid again. */
  CANCELLED_BY_BUYER(false),
  /**
   * More than the merchant's contract allows, for one payment, a day, a month or a year. Wait, or
   * agree on a higher limit with Payple; another card changes nothing.
   */
  MERCHANT_LIMIT(false),
  /**
   * Payple was asked too often, and did not process the request. Wait a moment, and repeat it with
   * the same order id.
   */
  RATE_LIMIT(false),
  /** A value of the request is missing or wrong. Correct it; repeating it changes nothing. */
  VALIDATION(false),
  /** The refund was refused and no money was given back. A person settles it. */
  REFUND_REFUSED(false),
  /** There is nothing left to give back. Look it up to see how much was given back. */
  ALREADY_REFUNDED(false),
  /**
   * Payple or the card company knows no such payment. Said once by a lookup this proves nothing,
   * for the payment may still be on its way.
   */
  NOT_FOUND(false),
  /** Payple or the card company failed before anything was charged. Try again later. */
  SYSTEM(false),
  /** Not in Payple's lists; the code survives as it came. Look at Payple's message. */
  UNKNOWN(false);

  private final boolean leavesOutcomeOpen;

  CodeClass(boolean leavesOutcomeOpen) {
    this.leavesOutcomeOpen = leavesOutcomeOpen;
  }

  /**
   * Tells whether money may have moved although the answer is an error.
   *
   * @return true when the payment has to be looked up, and must neither be charged again nor be
   *     called a failure before that
   */
  public boolean leavesOutcomeOpen() {
    return leavesOutcomeOpen;
  }
}

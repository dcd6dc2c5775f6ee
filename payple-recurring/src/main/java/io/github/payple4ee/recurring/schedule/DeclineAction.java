// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import io.github.payple4ee.code.CodeClass;

/** What a decline of an instalment leads to, by the class of Payple's code. */
public enum DeclineAction {
  /** The buyer may have money later: the ladder's days. */
  RETRY_LATER,
  /** Payple or the network had trouble: the ladder's delays, and no try is counted. */
  RETRY_SOON,
  /** The card or its billing key does not work: the buyer has to register another one. */
  NEEDS_CARD,
  /**
   * The shop's keys, contract or limit do not allow it: no other instalment would do better, and no
   * buyer is dunned for it. The run stops.
   */
  STOP_RUN,
  /**
   * The buyer may have been charged: the instalment is not charged again, and needs a manual
   * review.
   */
  DOUBT,
  /** A value of the request is refused: the shop's staff have to correct it. */
  REVIEW;

  /** Whether the card was tried: else the caps of a ladder do not count it. */
  public boolean countsAsTry() {
    return this != RETRY_SOON && this != STOP_RUN;
  }

  /**
   * By the class of a code.
   *
   * @param codeClass the class
   */
  public static DeclineAction of(CodeClass codeClass) {
    return switch (codeClass) {
      case DECLINED_SOFT, UNKNOWN -> RETRY_LATER;
      case SYSTEM, RATE_LIMIT -> RETRY_SOON;
      case DECLINED_HARD, BILLING_KEY_UNUSABLE -> NEEDS_CARD;
      case MERCHANT_LIMIT, CONFIGURATION, DOMAIN, SESSION -> STOP_RUN;
      case VALIDATION, CANCELLED_BY_BUYER -> REVIEW;
      case DUPLICATE,
          UNKNOWN_OUTCOME,
          REVERSED,
          SUCCESS,
          NOT_FOUND,
          REFUND_REFUSED,
          ALREADY_REFUNDED ->
          DOUBT;
    };
  }
}

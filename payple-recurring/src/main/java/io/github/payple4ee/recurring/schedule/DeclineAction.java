// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import io.github.payple4ee.code.CodeClass;

/** What the module does after a decline of an instalment, by the class of Payple's code. */
public enum DeclineAction {
  /** The buyer may have money later, so the instalment is retried on the days of the ladder. */
  RETRY_LATER,
  /**
   * Payple's systems or the network failed, so the instalment is retried after the delays of the
   * ladder. No attempt is counted.
   */
  RETRY_SOON,
  /** The card or its billing key does not work, so the buyer has to register another one. */
  NEEDS_CARD,
  /**
   * The shop's keys, contract or limit do not allow the charge. Every other charge would fail as
   * well, so the run stops. The instalment does not count as declined.
   */
  STOP_RUN,
  /**
   * The buyer may have been charged: the instalment is not charged again, and needs a manual
   * review.
   */
  DOUBT,
  /** Payple refuses a value of the request, so the instalment needs a manual review. */
  REVIEW;

  /** Whether the decline counts for the caps of the ladder, because the card company was asked. */
  public boolean countsAsTry() {
    return this != RETRY_SOON && this != STOP_RUN;
  }

  /**
   * Chooses the action.
   *
   * @param codeClass the class of Payple's code
   */
  public static DeclineAction of(CodeClass codeClass) {
    return switch (codeClass) {
      case DECLINED_SOFT -> RETRY_LATER;
      case SYSTEM, RATE_LIMIT -> RETRY_SOON;
      case DECLINED_HARD, BILLING_KEY_UNUSABLE -> NEEDS_CARD;
      case MERCHANT_LIMIT, CONFIGURATION, DOMAIN, SESSION -> STOP_RUN;
      case VALIDATION, CANCELLED_BY_BUYER -> REVIEW;
      case DUPLICATE,
          UNKNOWN,
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

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** The state of a subscription. */
public enum SubscriptionState {
  /** The subscription is in its free period. */
  TRIAL,
  /** The subscription is charged, and nothing is overdue. */
  ACTIVE,
  /** An instalment was declined or needs a card, and is not paid yet. */
  PAST_DUE,
  /**
   * An instalment was not paid by the end of its grace days. Nothing more is charged until it is
   * paid or skipped.
   */
  SUSPENDED,
  /** The subscription is paused today. Instalments that are due in the pause are never charged. */
  PAUSED,
  /** The subscription is over. */
  ENDED
}

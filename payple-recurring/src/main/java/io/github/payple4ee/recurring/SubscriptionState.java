// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** The state of a subscription. */
public enum SubscriptionState {
  /** Its instalments are free until now. */
  TRIAL,
  /** It is charged, and nothing is overdue. */
  ACTIVE,
  /** An instalment was declined or needs a card, and is tried again. */
  PAST_DUE,
  /** An instalment was not paid until the end of its grace days: nothing more is charged. */
  SUSPENDED,
  /** It is paused today: instalments that are due in the pause are never charged. */
  PAUSED,
  /** It is over. */
  ENDED
}

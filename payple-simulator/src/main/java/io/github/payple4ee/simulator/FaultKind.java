// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/** What goes wrong with an operation, and whether it happens all the same. */
public enum FaultKind {
  /** Nothing happens; the connection closes without an answer. */
  LOSE_ANSWER_BEFORE,
  /** It happens; the connection closes without an answer. */
  LOSE_ANSWER_AFTER,
  /** Nothing happens; an HTML page with status 200. */
  HTML_PAGE,
  /** It happens; an HTML page with status 200. */
  HTML_PAGE_AFTER,
  /** Nothing happens; status 500. */
  HTTP_500,
  /** It happens at once; the answer comes late. */
  DELAY,
  /** It happens late, and so comes the answer, even to a client that has gone. */
  DELAY_BEFORE,
  /**
   * SPCD1001, "no answer from the card company"; {@link Fault#performed()} says whether it happens.
   */
  NO_CARD_COMPANY_ANSWER,
  /** It happens; the answer names one won more. */
  WRONG_AMOUNT,
  /** It happens; the answer names another order. */
  WRONG_ORDER,
  /** It happens; half of the JSON arrives. */
  CUT,
  /** Nothing happens; declined by the card company with 3112. */
  DECLINE
}

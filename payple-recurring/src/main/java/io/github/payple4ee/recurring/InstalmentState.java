// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** The state of an instalment. */
public enum InstalmentState {
  /** The instalment is due within the next days. */
  PLANNED,
  /** The module announced the instalment to the shop. Its amount does not change any more. */
  NOTIFIED,
  /**
   * The instalment is due. If it has a reason for a manual review, it waits for the shop's staff.
   */
  DUE,
  /** A node is charging it. */
  CHARGING,
  /** The buyer was charged. */
  PAID,
  /** The charge was declined or not sent, and the module retries it. */
  RETRY,
  /**
   * The charge was sent, and its result is not known. The module does not charge again until it is
   * known.
   */
  IN_DOUBT,
  /** The buyer has no card or account that can be charged. The instalment waits for a new one. */
  NEEDS_CARD,
  /**
   * Nothing is charged for this period, because it was free, skipped, in a pause, or waived by the
   * shop.
   */
  WAIVED,
  /** All attempts were declined. */
  FAILED;

  /**
   * Whether the module or the shop's staff can still charge the instalment.
   *
   * @return false when it is paid or waived
   */
  public boolean open() {
    return this != PAID && this != WAIVED;
  }

  /**
   * Whether a charge is under way or may have been made.
   *
   * @return true while the result of a charge is not known
   */
  public boolean underWay() {
    return this == CHARGING || this == IN_DOUBT;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** The state of an instalment. */
public enum InstalmentState {
  /** It is due within the next days. */
  PLANNED,
  /** It was announced to the shop: its amount does not change any more. */
  NOTIFIED,
  /** Its day has come. With a reason for a manual review it waits for a person. */
  DUE,
  /** A node is charging it. */
  CHARGING,
  /** The buyer was charged. */
  PAID,
  /** It was declined or not sent, and is tried again. */
  RETRY,
  /** It was sent, and the result is not known: it is not charged again until it is. */
  IN_DOUBT,
  /** The buyer has no card or account that can be charged: it waits for a new one. */
  NEEDS_CARD,
  /** Nothing is charged for this period: it was free, skipped, paused or given up by the shop. */
  WAIVED,
  /** All tries are used up. */
  FAILED;

  /**
   * Whether the instalment can still be charged by itself or by the staff.
   *
   * @return false when it is paid or waived
   */
  public boolean open() {
    return this != PAID && this != WAIVED;
  }

  /**
   * Whether a charge may be under way or have been made.
   *
   * @return true while the result of a charge is not known
   */
  public boolean underWay() {
    return this == CHARGING || this == IN_DOUBT;
  }
}

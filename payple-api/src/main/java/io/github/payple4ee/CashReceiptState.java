// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** What has become of the cash receipt of a bank transfer. */
public enum CashReceiptState {
  /** Payple is being asked to issue it. */
  ISSUING,
  /** Payple may have issued it; the module looks the payment up. */
  ISSUE_IN_DOUBT,
  /** It is issued. */
  ISSUED,
  /** Payple refused it, or does not know it. It may be requested again. */
  NOT_ISSUED,
  /** Payple is being asked to cancel it. */
  CANCELLING,
  /** Payple may have cancelled it; the module looks the payment up. */
  CANCEL_IN_DOUBT,
  /** It was issued and is cancelled. Another one may be requested. */
  CANCELLED;

  /**
   * Whether a call to Payple is under way or in doubt.
   *
   * @return true until the outcome is known
   */
  public boolean pending() {
    return inDoubt() || this == ISSUING || this == CANCELLING;
  }

  /**
   * Whether Payple may or may not have done what it was asked for.
   *
   * @return true when the module looks the payment up
   */
  public boolean inDoubt() {
    return this == ISSUE_IN_DOUBT || this == CANCEL_IN_DOUBT;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** The state of the cash receipt of a bank transfer. */
public enum CashReceiptState {
  /** The request to issue the receipt is under way. */
  ISSUING,
  /** Payple may have issued the receipt. The module looks the payment up. */
  ISSUE_IN_DOUBT,
  /** Payple issued the receipt. */
  ISSUED,
  /** Payple refused the receipt, or does not know it. The shop may request it again. */
  NOT_ISSUED,
  /** The request to cancel the receipt is under way. */
  CANCELLING,
  /** Payple may have cancelled the receipt. The module looks the payment up. */
  CANCEL_IN_DOUBT,
  /** Payple issued the receipt and cancelled it. The shop may request another receipt. */
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
   * Whether it is not known if Payple carried out the last request.
   *
   * @return true when the module looks the payment up
   */
  public boolean inDoubt() {
    return this == ISSUE_IN_DOUBT || this == CANCEL_IN_DOUBT;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** The state of a payment. {@code docs/flows.md} has a diagram of the transitions. */
public enum PaymentState {
  /** The payment waits for the buyer; nothing was charged. */
  OPEN,
  /**
   * A confirm was sent to Payple, or is about to be sent. The call that sends it holds the payment
   * until Payple has answered.
   */
  CONFIRMING,
  /** A registered card or bank account is being charged without a window. */
  CHARGING,
  /** Payple's own answer says that it charged the amount. */
  PAID,
  /** A card or bank account was registered; no money moved. */
  CARD_REGISTERED,
  /** A refund was requested, and Payple has not answered it yet. */
  CANCELLING,
  /** A part was refunded. */
  PARTLY_CANCELLED,
  /** The whole amount was refunded. */
  CANCELLED,
  /** The card company or Payple refused the payment; nothing was charged. */
  DECLINED,
  /**
   * A charge was requested from Payple, and its result is not known yet. The module does not charge
   * again, and queries Payple until the result is known.
   */
  IN_DOUBT,
  /** The payment was in doubt, and two lookups found that Payple does not know it. */
  NOT_CHARGED,
  /**
   * The payment needs a manual review: Payple's answer contradicts the journal, or the module could
   * not find out the result.
   */
  NEEDS_REVIEW,
  /** The buyer closed the window; the shop may open it again. */
  ABANDONED,
  /**
   * The buyer did not pay within {@code payple.time-to-live}, or before the payment link expired.
   */
  EXPIRED;

  /**
   * Whether the payment still waits for the buyer.
   *
   * @return true for {@link #OPEN} and {@link #ABANDONED}
   */
  public boolean payable() {
    return this == OPEN || this == ABANDONED;
  }

  /**
   * Whether the shop has the buyer's money, all of it or a part.
   *
   * @return true for {@link #PAID}, {@link #CANCELLING} and {@link #PARTLY_CANCELLED}
   */
  public boolean charged() {
    return this == PAID || this == CANCELLING || this == PARTLY_CANCELLED;
  }

  /**
   * Whether the buyer was charged, also when everything was refunded since.
   *
   * @return true for {@link #PAID}, {@link #CANCELLING}, {@link #PARTLY_CANCELLED} and {@link
   *     #CANCELLED}
   */
  public boolean everCharged() {
    return charged() || this == CANCELLED;
  }
}

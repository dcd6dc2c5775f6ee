// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** Where a payment stands. {@code docs/flows.md} draws the ways between the states. */
public enum PaymentState {
  /** Waiting for the buyer; nothing was charged. */
  OPEN,
  /**
   * Payple has been, or is about to be, asked to charge; whoever asks holds the payment until it is
   * answered.
   */
  CONFIRMING,
  /** A registered card is being charged. */
  CHARGING,
  /** Payple's own answer says that the amount was charged. */
  PAID,
  /** A card was registered; no money moved. */
  CARD_REGISTERED,
  /** A refund was asked for and is not yet answered. */
  CANCELLING,
  /** A part was given back. */
  PARTLY_CANCELLED,
  /** All was given back. */
  CANCELLED,
  /** Refused by the card company or Payple; nothing was charged. */
  DECLINED,
  /**
   * Payple was asked to charge and nobody knows yet whether it did. Never charged again meanwhile;
   * looked up until known.
   */
  IN_DOUBT,
  /** Was in doubt; Payple was asked twice and knows no such payment. */
  NOT_CHARGED,
  /**
   * A person must decide: what Payple says contradicts the journal, or nothing could be learned.
   */
  NEEDS_REVIEW,
  /** The buyer closed the window; may be opened again. */
  ABANDONED,
  /** Nobody paid in time. */
  EXPIRED;

  /**
   * Tells whether nobody has paid yet, and nothing was decided.
   *
   * @return true for {@link #OPEN} and {@link #ABANDONED}
   */
  public boolean payable() {
    return this == OPEN || this == ABANDONED;
  }

  /**
   * Tells whether the buyer's money is with the shop, all of it or a part.
   *
   * @return true from {@link #PAID} until {@link #CANCELLED}
   */
  public boolean charged() {
    return this == PAID || this == CANCELLING || this == PARTLY_CANCELLED;
  }
}

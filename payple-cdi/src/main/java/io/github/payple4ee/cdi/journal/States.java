// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static io.github.payple4ee.PaymentState.ABANDONED;
import static io.github.payple4ee.PaymentState.CANCELLED;
import static io.github.payple4ee.PaymentState.CANCELLING;
import static io.github.payple4ee.PaymentState.CHARGING;
import static io.github.payple4ee.PaymentState.CONFIRMING;
import static io.github.payple4ee.PaymentState.DECLINED;
import static io.github.payple4ee.PaymentState.IN_DOUBT;
import static io.github.payple4ee.PaymentState.NEEDS_REVIEW;
import static io.github.payple4ee.PaymentState.NOT_CHARGED;
import static io.github.payple4ee.PaymentState.OPEN;
import static io.github.payple4ee.PaymentState.PAID;
import static io.github.payple4ee.PaymentState.PARTLY_CANCELLED;

import io.github.payple4ee.PaymentState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of states that several kinds of evidence share. */
final class States {

  /** Every state. */
  static final Set<PaymentState> ANY = set(EnumSet.allOf(PaymentState.class));

  /** The buyer may pay, with the same card or another one. */
  static final Set<PaymentState> UNPAID = of(OPEN, ABANDONED, DECLINED);

  /** The buyer may pay, including after a charge that Payple does not know. */
  static final Set<PaymentState> PAYABLE = of(OPEN, ABANDONED, DECLINED, NOT_CHARGED);

  /** A request for the money is under way. */
  static final Set<PaymentState> ASKING = of(CONFIRMING, CHARGING);

  /** The result of a charge is awaited. */
  static final Set<PaymentState> AWAITED = of(CONFIRMING, CHARGING, IN_DOUBT);

  /** The result is not known, and an operator may decide. */
  static final Set<PaymentState> UNDECIDED = of(IN_DOUBT, NEEDS_REVIEW);

  /** Money may be refunded. */
  static final Set<PaymentState> REFUNDABLE = of(PAID, PARTLY_CANCELLED);

  /** The payment was charged, and a refund may be under way. */
  static final Set<PaymentState> CHARGED = of(PAID, CANCELLING, PARTLY_CANCELLED);

  /** The payment was charged, and may have been refunded since. */
  static final Set<PaymentState> EVER_CHARGED = of(PAID, CANCELLING, PARTLY_CANCELLED, CANCELLED);

  /** The payment is not recorded as charged. */
  static final Set<PaymentState> NEVER_CHARGED = set(EnumSet.complementOf(copy(EVER_CHARGED)));

  /** An operator may decide about the charge or a refund. */
  static final Set<PaymentState> DECIDABLE =
      of(IN_DOUBT, NEEDS_REVIEW, PAID, CANCELLING, PARTLY_CANCELLED);

  /** Another order may be for the month of the payment. */
  static final Set<PaymentState> MONTH_FREE = of(OPEN, DECLINED, NOT_CHARGED, CANCELLED);

  private States() {}

  static Set<PaymentState> of(PaymentState first, PaymentState... more) {
    return set(EnumSet.of(first, more));
  }

  private static EnumSet<PaymentState> copy(Set<PaymentState> states) {
    return EnumSet.copyOf(states);
  }

  private static Set<PaymentState> set(EnumSet<PaymentState> states) {
    return Collections.unmodifiableSet(states);
  }
}

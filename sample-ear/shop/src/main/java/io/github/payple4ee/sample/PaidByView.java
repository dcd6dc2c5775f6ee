// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaidBy;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import jakarta.annotation.Nullable;

/**
 * By what an order was paid, for the pages.
 *
 * @param method a name of {@link PaymentMethod}: the one that Payple's answer names, or else the
 *     one that the order was opened for; null when this version does not know Payple's name
 * @param easyPayMethod what a wallet was charged with, {@code card} or {@code point}; null for
 *     other payments
 * @param instalments the months of a payment in instalments, 0 when it was paid at once; null when
 *     Payple's answer does not say
 */
public record PaidByView(
    @Nullable String method, @Nullable String easyPayMethod, @Nullable Integer instalments) {

  /** Null until the buyer is charged, and for a registration. */
  static @Nullable PaidByView of(Payment payment) {
    return payment.work().movesMoney() && payment.state().everCharged()
        ? payment
            .approval()
            .map(approval -> of(payment.terms().method(), approval.paidBy()))
            .orElse(null)
        : null;
  }

  private static PaidByView of(PaymentMethod asked, PaidBy paidBy) {
    return new PaidByView(
        paidBy.method() == null
            ? asked.name()
            : paidBy.paymentMethod().map(PaymentMethod::name).orElse(null),
        paidBy.easyPayMethod(),
        paidBy.instalments());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaidBy;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentMethod;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;

/**
 * By what an order was paid, for the pages.
 *
 * @param method a name of {@link PaymentMethod}: the one that Payple's answer names, or else the
 *     one that the order was opened for; null when this version does not know Payple's name, or
 *     when the answer does not name which of the two methods of a payment link was used
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
        ? payment.approval().map(approval -> of(payment.methods(), approval.paidBy())).orElse(null)
        : null;
  }

  private static PaidByView of(List<PaymentMethod> possible, PaidBy paidBy) {
    Optional<PaymentMethod> opened =
        possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    Optional<PaymentMethod> used = paidBy.method() == null ? opened : paidBy.paymentMethod();
    return new PaidByView(
        used.map(PaymentMethod::name).orElse(null), paidBy.easyPayMethod(), paidBy.instalments());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import jakarta.annotation.Nullable;
import java.util.Locale;

/**
 * An order for the pages.
 *
 * @param orderId the order
 * @param state the state of the payment
 * @param amount won; 0 for a registration
 * @param refunded won refunded so far
 * @param goods what is bought
 * @param work how the buyer is charged
 * @param buyerText why it was declined, in the buyer's language; null otherwise
 * @param method the means of payment that the order was opened for
 * @param cashReceipt true when a cash receipt is issued with the payment; null otherwise
 * @param paidBy by what it was paid; null until the buyer is charged
 */
public record OrderView(
    String orderId,
    String state,
    long amount,
    long refunded,
    String goods,
    String work,
    @Nullable String buyerText,
    String method,
    @Nullable Boolean cashReceipt,
    @Nullable PaidByView paidBy) {

  static OrderView of(Payment payment, Locale language) {
    return new OrderView(
        payment.orderId(),
        payment.state().name(),
        payment.amount(),
        payment.refunded(),
        payment.goods(),
        payment.work().name(),
        buyerText(payment, language),
        payment.terms().method().name(),
        payment.terms().cashReceipt() ? Boolean.TRUE : null,
        PaidByView.of(payment));
  }

  private static @Nullable String buyerText(Payment payment, Locale language) {
    return payment.state() == PaymentState.DECLINED
        ? payment.refusal().map(refusal -> refusal.buyerText(language)).orElse(null)
        : null;
  }
}

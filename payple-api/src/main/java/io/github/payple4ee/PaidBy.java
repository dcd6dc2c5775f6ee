// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the buyer paid, as far as Payple's answer says. The fields are not in the manual of 2020, but
 * Payple's answers of today have them.
 *
 * @param method the means of payment ({@code PCD_PAY_METHOD}), as Payple sent it; null when the
 *     answer names none
 * @param easyPayMethod what a wallet was charged with, {@code card} or {@code point} ({@code
 *     PCD_EASY_PAY_METHOD}); null for other payments
 * @param transactionKey the number of a wallet's transaction ({@code PCD_TX_KEY}). A payment with
 *     points has no {@linkplain Approval#tradeNumber() trade number}, and has this number instead;
 *     null for other payments
 * @param instalments the months of a payment in instalments ({@code PCD_PAY_CARDQUOTA}), 0 when it
 *     was paid at once; null when the answer does not say
 */
public record PaidBy(
    @Nullable String method,
    @Nullable String easyPayMethod,
    @Nullable String transactionKey,
    @Nullable Integer instalments) {

  /** Nothing is known, because the answers in the manual do not say how the buyer paid. */
  public static final PaidBy UNKNOWN = new PaidBy(null, null, null, null);

  /**
   * The means of payment.
   *
   * @return the method; empty when the answer names none, or one that this version does not know
   */
  public Optional<PaymentMethod> paymentMethod() {
    return PaymentMethod.named(method);
  }

  /** {@return whether anything is known} */
  public boolean known() {
    return !equals(UNKNOWN);
  }
}

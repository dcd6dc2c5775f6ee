// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentWork;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A buyer's order of an item of the catalogue.
 *
 * @param item the item
 * @param goods the goods instead of an item, if the shop allows free amounts
 * @param amount with {@code goods}: won
 * @param work {@code CERT} or {@code PAY}; null for {@code CERT}
 * @param method the means of payment, a name of a {@link PaymentMethod} of the window; null for
 *     {@code CARD}
 * @param cashReceipt whether a bank transfer gets a cash receipt; null for none
 */
public record NewOrder(
    @Nullable String item,
    @Nullable String goods,
    @Nullable BigDecimal amount,
    @Nullable String work,
    @Nullable String method,
    @Nullable Boolean cashReceipt) {

  boolean namesItsPrice() {
    return goods != null || amount != null;
  }

  /**
   * The payment with what the buyer chose: work, means of payment and cash receipt.
   *
   * @throws IllegalArgumentException when the shop does not know a choice, or when the choices
   *     contradict each other
   */
  PaymentRequest chosenFor(PaymentRequest priced) {
    PaymentRequest chosen = priced.with(paymentWork()).with(paymentMethod());
    return Boolean.TRUE.equals(cashReceipt) ? chosen.withCashReceipt() : chosen;
  }

  private PaymentWork paymentWork() {
    if (work == null) {
      return PaymentWork.CERT;
    }
    for (PaymentWork one : PaymentWork.values()) {
      if (one.name().equals(work)) {
        return one;
      }
    }
    throw new IllegalArgumentException("work must be CERT or PAY; was \"" + work + "\"");
  }

  private PaymentMethod paymentMethod() {
    if (method == null) {
      return PaymentMethod.CARD;
    }
    return offered()
        .filter(one -> one.name().equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "method must be one of " + methods() + "; was \"" + method + "\""));
  }

  private static String methods() {
    return offered().map(PaymentMethod::name).collect(Collectors.joining(", "));
  }

  private static Stream<PaymentMethod> offered() {
    return Arrays.stream(PaymentMethod.values()).filter(PaymentMethod::inWindow);
  }
}

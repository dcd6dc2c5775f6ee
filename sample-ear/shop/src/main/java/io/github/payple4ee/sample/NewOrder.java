// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentWork;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * What a buyer orders.
 *
 * @param goods what is bought
 * @param amount won
 * @param work {@code CERT} or {@code PAY}; null for {@code CERT}
 */
public record NewOrder(String goods, @Nullable BigDecimal amount, @Nullable String work) {

  PaymentRequest request(String orderId) {
    return PaymentRequest.of(orderId, goods, Won.exactly(amount))
        .with(work == null ? PaymentWork.CERT : known(work));
  }

  private static PaymentWork known(String work) {
    for (PaymentWork one : PaymentWork.values()) {
      if (one.name().equals(work)) {
        return one;
      }
    }
    throw new IllegalArgumentException("work is CERT or PAY; it was \"" + work + "\"");
  }
}

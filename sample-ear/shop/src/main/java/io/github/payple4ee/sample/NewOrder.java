// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaymentWork;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * A buyer's order of an item of the catalogue.
 *
 * @param item the item
 * @param goods the goods instead of an item, if the shop allows free amounts
 * @param amount with {@code goods}: won
 * @param work {@code CERT} or {@code PAY}; null for {@code CERT}
 */
public record NewOrder(
    @Nullable String item,
    @Nullable String goods,
    @Nullable BigDecimal amount,
    @Nullable String work) {

  boolean namesItsPrice() {
    return goods != null || amount != null;
  }

  PaymentWork paymentWork() {
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
}

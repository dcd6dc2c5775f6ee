// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.PaymentWork;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * What a buyer orders: an item of the catalogue.
 *
 * @param item the item
 * @param goods in place of an item, where the shop allows free amounts: what is bought
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
    throw new IllegalArgumentException("work is CERT or PAY; it was \"" + work + "\"");
  }
}

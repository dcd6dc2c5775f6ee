// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CancelRequest;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * What an operator gives back.
 *
 * @param amount won; null for all that is left
 * @param refundId names the refund, so that the same request made twice gives the money back once;
 *     null for a new one
 */
public record CancelOrder(@Nullable BigDecimal amount, @Nullable String refundId) {

  CancelRequest request(String orderId) {
    return new CancelRequest(orderId, amount == null ? null : Won.exactly(amount), null, refundId);
  }
}

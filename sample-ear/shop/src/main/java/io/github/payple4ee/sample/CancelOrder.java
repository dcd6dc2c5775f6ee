// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CancelRequest;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * A refund by the operator.
 *
 * @param amount won; null for everything that is not refunded yet
 * @param refundId the idempotency key of the refund: a repeated request with the same id refunds
 *     the money once; null for a new refund
 */
public record CancelOrder(@Nullable BigDecimal amount, @Nullable String refundId) {

  CancelRequest request(String orderId) {
    return new CancelRequest(orderId, amount == null ? null : Won.exactly(amount), null, refundId);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Payment;

/**
 * An order as the pages see it.
 *
 * @param orderId the order
 * @param state where its payment stands
 * @param amount won
 * @param refunded won given back so far
 * @param goods what is bought
 * @param work how the window takes the money
 */
public record OrderView(
    String orderId, String state, long amount, long refunded, String goods, String work) {

  static OrderView of(Payment payment) {
    return new OrderView(
        payment.orderId(),
        payment.state().name(),
        payment.amount(),
        payment.refunded(),
        payment.goods(),
        payment.work().name());
  }
}

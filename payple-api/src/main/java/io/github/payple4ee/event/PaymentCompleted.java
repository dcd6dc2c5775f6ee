// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The buyer was charged: Payple's own answer says so, and order and amount are the journal's.
 * Deliver the goods.
 *
 * @param orderId the shop's order id
 * @param amount won charged
 * @param at when the journal learned of it
 */
public record PaymentCompleted(String orderId, long amount, Instant at) implements PaymentEvent {}

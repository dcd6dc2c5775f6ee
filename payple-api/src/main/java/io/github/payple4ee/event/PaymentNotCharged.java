// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The payment was in doubt, and Payple does not know it: the buyer was not charged. The shop may
 * open the window of the same order again, or open a new order.
 *
 * @param orderId the shop's order id
 * @param amount won that were to be charged
 * @param at when it was recorded in the journal
 */
public record PaymentNotCharged(String orderId, long amount, Instant at) implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A doubt is over: Payple knows no such payment. The buyer was not charged; the same order may be
 * paid again by opening its window, or a new one opened.
 *
 * @param orderId the shop's order id
 * @param amount won that were to be charged
 * @param at when the journal learned of it
 */
public record PaymentNotCharged(String orderId, long amount, Instant at) implements PaymentEvent {}

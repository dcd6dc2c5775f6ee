// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The buyer closed the window without paying; the payment may be opened again.
 *
 * @param orderId the shop's order id
 * @param amount won that were to be charged
 * @param at when the journal learned of it
 */
public record PaymentAbandoned(String orderId, long amount, Instant at) implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The buyer closed the window without paying, as the buyer's browser says. The shop may open the
 * window again.
 *
 * @param orderId the shop's order id
 * @param amount won that were to be charged
 * @param at when it was recorded in the journal
 */
public record PaymentAbandoned(String orderId, long amount, Instant at) implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * Payple was asked and its answer did not arrive or could not be trusted. Do nothing: it is looked
 * up, and another event tells the end.
 *
 * @param orderId the shop's order id
 * @param amount won in doubt
 * @param at when the journal learned of it
 */
public record PaymentInDoubt(String orderId, long amount, Instant at) implements PaymentEvent {}

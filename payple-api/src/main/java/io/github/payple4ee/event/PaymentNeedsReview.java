// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A person must decide: nothing could be learned of a payment that was in doubt, or what was
 * learned contradicts the journal, or the order was, or may have been, charged a second time, or
 * Payple never knew of a refund that it was asked for, or what came too late could not be given
 * back as a whole.
 *
 * @param orderId the shop's order id
 * @param amount won in doubt
 * @param at when the journal learned of it
 */
public record PaymentNeedsReview(String orderId, long amount, Instant at) implements PaymentEvent {}

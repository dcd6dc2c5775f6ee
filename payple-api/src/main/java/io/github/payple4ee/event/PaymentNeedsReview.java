// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The payment needs a manual review, for one of these reasons: the module could not find out the
 * result of a payment in doubt; Payple's answer contradicts the journal; the order was, or may have
 * been, charged a second time; the result of a refund or of a cash receipt is not known, or Payple
 * does not know a refund that was requested; a late payment could not be refunded as a whole.
 * {@link io.github.payple4ee.PaypleService#explain} says which, and what to do.
 *
 * @param orderId the shop's order id
 * @param amount won in doubt
 * @param at when it was recorded in the journal
 */
public record PaymentNeedsReview(String orderId, long amount, Instant at) implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A browser's claim or an answer of Payple says that the order was paid, but names an amount, a
 * transaction or an order that differs from the journal's. After a browser's claim, nothing was
 * confirmed, and the event is delivered once for each order. If the browser that opened the window
 * later names another transaction, {@link PaymentNeedsReview} is delivered. After an answer of
 * Payple, the payment is in doubt: the module queries Payple, and another event delivers the
 * result.
 *
 * @param orderId the shop's order id
 * @param amount won to charge according to the journal
 * @param reason what did not match
 * @param at when it was recorded in the journal
 */
public record PaymentMismatched(String orderId, long amount, String reason, Instant at)
    implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * Somebody says that the order was paid, with another amount, by another transaction or for another
 * order. When it was a claim of the browser, nothing was confirmed for it, and it is told once for
 * each order; when the browser that opened the window names another transaction after that, {@link
 * PaymentNeedsReview} tells of it. When it was Payple's answer, the payment is in doubt and looked
 * up, and another event tells the end.
 *
 * @param orderId the shop's order id
 * @param amount won that are to be charged according to the journal
 * @param reason what did not match
 * @param at when the journal learned of it
 */
public record PaymentMismatched(String orderId, long amount, String reason, Instant at)
    implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * The payment was refunded, as a whole or in part.
 *
 * @param orderId the shop's order id
 * @param amount won refunded by this refund
 * @param refundId the id of the refund
 * @param refunded won refunded so far, including this refund
 * @param remaining won that are not refunded
 * @param at when it was recorded in the journal
 */
public record PaymentCancelled(
    String orderId, long amount, String refundId, long refunded, long remaining, Instant at)
    implements PaymentEvent {}

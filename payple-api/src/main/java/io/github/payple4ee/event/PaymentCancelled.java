// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * Money was given back, all or a part.
 *
 * @param orderId the shop's order id
 * @param amount won given back by this refund
 * @param refundId the name of the refund
 * @param refunded won given back so far, with this refund
 * @param remaining won that are still with the shop
 * @param at when the journal learned of it
 */
public record PaymentCancelled(
    String orderId, long amount, String refundId, long refunded, long remaining, Instant at)
    implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import io.github.payple4ee.Refusal;
import java.time.Instant;

/**
 * The payment was refused in the window or at the confirm. Nothing was charged.
 *
 * @param orderId the shop's order id
 * @param amount won that were to be charged
 * @param refusal Payple's code and message
 * @param at when it was recorded in the journal
 */
public record PaymentDeclined(String orderId, long amount, Refusal refusal, Instant at)
    implements PaymentEvent {}

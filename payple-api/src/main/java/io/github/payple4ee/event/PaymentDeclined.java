// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import io.github.payple4ee.Refusal;
import java.time.Instant;

/**
 * The payment was declined: in the window, at the confirm, or when the shop charged a registered
 * card or account. Nothing was charged. {@link Refusal#buyerText} has the text for the buyer.
 *
 * @param orderId the shop's order id
 * @param amount won that were to be charged
 * @param refusal Payple's code and message; as the buyer's browser sent them when the window
 *     declined the payment
 * @param at when it was recorded in the journal
 */
public record PaymentDeclined(String orderId, long amount, Refusal refusal, Instant at)
    implements PaymentEvent {}

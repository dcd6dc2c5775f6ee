// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A charge or a confirm was sent to Payple, or a browser claims a registered card, and Payple's
 * answer did not arrive or could not be trusted. The shop does nothing: the module queries Payple,
 * and another event delivers the result.
 *
 * @param orderId the shop's order id
 * @param amount won in doubt; 0 for the registration of a card or account
 * @param at when it was recorded in the journal
 */
public record PaymentInDoubt(String orderId, long amount, Instant at) implements PaymentEvent {}

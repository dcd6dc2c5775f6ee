// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A request was sent to Payple, and its answer did not arrive or could not be trusted. The shop
 * does nothing: the module queries Payple, and another event delivers the result.
 *
 * @param orderId the shop's order id
 * @param amount won in doubt
 * @param at when it was recorded in the journal
 */
public record PaymentInDoubt(String orderId, long amount, Instant at) implements PaymentEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;

/**
 * The buyer was charged for an instalment.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period the period of the instalment; 1 for the first one
 * @param orderId the order id of the charge
 * @param amount won charged
 * @param at when it was recorded
 */
public record InstalmentPaid(
    String subscriptionId, int period, String orderId, long amount, Instant at)
    implements RecurringEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;

/**
 * An instalment was not paid by the end of its grace days. Nothing more is charged until it is
 * paid.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period the period of the instalment; 1 for the first one
 * @param at when it was recorded
 */
public record SubscriptionSuspended(String subscriptionId, int period, Instant at)
    implements RecurringEvent {}

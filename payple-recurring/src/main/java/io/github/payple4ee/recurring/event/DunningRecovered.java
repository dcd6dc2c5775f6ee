// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;

/**
 * A declined instalment was paid, and nothing of the subscription is overdue any more. The next due
 * days do not change.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period the period of the instalment; 1 for the first one
 * @param at when it was recorded
 */
public record DunningRecovered(String subscriptionId, int period, Instant at)
    implements RecurringEvent {}

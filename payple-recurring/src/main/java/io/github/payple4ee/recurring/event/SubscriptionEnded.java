// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;

/**
 * A subscription is over, and is not charged any more: it was cancelled, its last period was
 * charged or waived, or an instalment stayed unpaid and the plan has {@link
 * io.github.payple4ee.recurring.EndOfDunning#END}.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param at when it was recorded
 */
public record SubscriptionEnded(String subscriptionId, Instant at) implements RecurringEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The buyer has no card or account that can be charged: it was removed, or Payple or its company
 * does not accept it any more. The shop asks the buyer to register one. When that has happened, an
 * instalment that waits for it is charged at once.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period the instalment that waits for it; null when none is due yet
 * @param at when it was recorded
 */
public record CardNeeded(String subscriptionId, @Nullable Integer period, Instant at)
    implements RecurringEvent {}

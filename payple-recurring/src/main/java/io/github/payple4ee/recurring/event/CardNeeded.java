// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The buyer has no card or account that can be charged: it was removed, or Payple or the card
 * company does not accept it any more. The shop asks the buyer to register one. As soon as a card
 * or account is registered, a waiting instalment is charged.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period the period of the waiting instalment; null when none is due yet
 * @param at when it was recorded
 */
public record CardNeeded(String subscriptionId, @Nullable Integer period, Instant at)
    implements RecurringEvent {}

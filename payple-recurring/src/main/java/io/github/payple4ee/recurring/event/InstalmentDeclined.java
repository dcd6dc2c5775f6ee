// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import io.github.payple4ee.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instalment was declined, and the buyer was not charged. No event is delivered for a failure of
 * the network or of Payple's systems: the module retries the charge.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period the period of the instalment; 1 for the first one
 * @param first whether it is the first decline of this instalment
 * @param refusal Payple's code and message; {@link Refusal#buyerText} has the text for the buyer
 * @param nextAt when the instalment is retried; null when a card is needed, or all attempts are
 *     used up
 * @param at when it was recorded
 */
public record InstalmentDeclined(
    String subscriptionId,
    int period,
    boolean first,
    Refusal refusal,
    @Nullable Instant nextAt,
    Instant at)
    implements RecurringEvent {}

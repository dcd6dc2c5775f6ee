// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An instalment is due soon, and its amount does not change any more. The shop notifies the buyer
 * of the day, the amount, and how to cancel.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period the period of the instalment; 1 for the first one
 * @param dueDay the Korean date on which it is charged
 * @param amount won that will be charged
 * @param firstPaid whether it is the first paid instalment after free ones; the buyer must be
 *     notified of it seven days before
 * @param at when it was recorded
 */
public record InstalmentNotified(
    String subscriptionId, int period, LocalDate dueDay, long amount, boolean firstPaid, Instant at)
    implements RecurringEvent {}

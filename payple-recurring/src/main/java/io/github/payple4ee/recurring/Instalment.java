// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The charge for one period of a subscription.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period 1 for the first one
 * @param dueDay the Korean date on which it is due
 * @param state the state of the instalment
 * @param amount won to charge; may still change while the instalment is only planned
 * @param planVersion the version of the plan by which it is charged
 * @param attempt the number of the charge: 1 for the first, and one more after each decline
 * @param orderId the order id of the latest charge, for {@link
 *     io.github.payple4ee.PaypleService#find}; null when nothing was charged yet
 * @param nextAt when the instalment is charged or retried; null when nothing is planned
 * @param code Payple's code of the latest decline; null for none
 * @param review why the instalment needs a manual review; null when it does not
 */
public record Instalment(
    String subscriptionId,
    int period,
    LocalDate dueDay,
    InstalmentState state,
    long amount,
    int planVersion,
    int attempt,
    @Nullable String orderId,
    @Nullable Instant nextAt,
    @Nullable String code,
    @Nullable String review) {}

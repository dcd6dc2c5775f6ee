// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is charged for one period of a subscription.
 *
 * @param subscriptionId the shop's id of the subscription
 * @param period 1 for the first one
 * @param dueDay the Korean date on which it is due
 * @param state what became of it
 * @param amount won; as far as it is known today while the instalment is only planned
 * @param planVersion the version of the plan that it is charged by
 * @param attempt 1 for the first charge; grows after a decline that is known
 * @param orderId the order id of the latest charge, for {@link
 *     io.github.payple4ee.PaypleService#find}; null when nothing was charged yet
 * @param nextAt when it is charged or tried again; null when nothing is planned
 * @param code Payple's code of the latest decline; null for none
 * @param review why a person has to look at it; null for no reason
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

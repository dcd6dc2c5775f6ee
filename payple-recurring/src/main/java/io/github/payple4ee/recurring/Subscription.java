// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import io.github.payple4ee.PaymentMethod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's subscription to a plan. Dates are Korean.
 *
 * @param subscriptionId the shop's id
 * @param payerNumber the shop's number of the buyer
 * @param planId the plan
 * @param planVersion the version by which the next instalment is charged
 * @param nextVersion the version to which the shop changed and that is not charged yet; null for
 *     none
 * @param anchor the day of the month on which instalments are due
 * @param from the first instalment is due on the anchor day on or after this date
 * @param method {@link PaymentMethod#CARD} or {@link PaymentMethod#BANK_TRANSFER}
 * @param state the state of today, Korean time
 * @param freeUntil instalments that are due before this date cost nothing; null for none
 * @param ends the last date on which an instalment may be due; null for no end
 * @param pausedFrom the first day of the latest pause; null for none
 * @param pausedUntil the last day of the latest pause; null for none
 * @param consent the latest recorded consent
 */
public record Subscription(
    String subscriptionId,
    String payerNumber,
    String planId,
    int planVersion,
    @Nullable PlanChange nextVersion,
    AnchorDay anchor,
    LocalDate from,
    PaymentMethod method,
    SubscriptionState state,
    @Nullable LocalDate freeUntil,
    @Nullable LocalDate ends,
    @Nullable LocalDate pausedFrom,
    @Nullable LocalDate pausedUntil,
    Consent consent) {

  /** Prints the id and the state. The number of the buyer is personal and left out. */
  @Override
  public String toString() {
    return "Subscription[" + subscriptionId + ", " + planId + ", " + state + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.recurring.Subscription;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/**
 * The buyer's subscription, as the buyer sees it. Dates are Korean.
 *
 * @param subscriptionId the id
 * @param state the name of its state
 * @param today the day by which the state holds
 * @param method what is charged: {@code CARD} or {@code BANK_TRANSFER}
 * @param dayOfMonth on which it is charged; a shorter month has it on its last day
 * @param pausedFrom the first day of a pause that is not past; null for none
 * @param pausedUntil the last day of it; null for none
 * @param ends the last day, when it was cancelled; null otherwise
 * @param next the next three instalments
 * @param instalments those until now, the oldest first
 */
public record SubscriptionView(
    String subscriptionId,
    String state,
    String today,
    String method,
    int dayOfMonth,
    @Nullable String pausedFrom,
    @Nullable String pausedUntil,
    @Nullable String ends,
    List<InstalmentView> next,
    List<InstalmentView> instalments) {

  static final int NEXT = 3;

  static SubscriptionView of(
      Subscription subscription,
      LocalDate today,
      List<InstalmentView> next,
      List<InstalmentView> instalments) {
    LocalDate until = subscription.pausedUntil();
    boolean pause = until != null && !until.isBefore(today);
    return new SubscriptionView(
        subscription.subscriptionId(),
        subscription.state().name(),
        today.toString(),
        subscription.method().name(),
        subscription.anchor().day(),
        pause ? text(subscription.pausedFrom()) : null,
        pause ? text(until) : null,
        text(subscription.ends()),
        next,
        instalments);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}

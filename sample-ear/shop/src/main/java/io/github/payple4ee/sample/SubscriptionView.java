// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.Subscription;
import io.github.payple4ee.recurring.UpcomingInstalment;
import java.util.List;

/**
 * The buyer's subscription, as the buyer sees it.
 *
 * @param subscriptionId the id
 * @param state the name of its state
 * @param next the next three instalments
 * @param instalments those until now, the oldest first
 */
public record SubscriptionView(
    String subscriptionId, String state, List<Day> next, List<Day> instalments) {

  private static final int NEXT = 3;

  static SubscriptionView of(Subscription subscription, Recurring recurring) {
    String id = subscription.subscriptionId();
    return new SubscriptionView(
        id,
        subscription.state().name(),
        recurring.preview(id, NEXT).stream().map(Day::of).toList(),
        recurring.instalments(id).stream().map(Day::of).toList());
  }

  /**
   * An instalment.
   *
   * @param period 1 for the first one
   * @param dueDay the Korean date
   * @param amount won
   * @param state the name of its state; {@code COMING} for one of the future
   */
  public record Day(int period, String dueDay, long amount, String state) {

    static Day of(UpcomingInstalment upcoming) {
      return new Day(upcoming.period(), upcoming.dueDay().toString(), upcoming.amount(), "COMING");
    }

    static Day of(Instalment instalment) {
      return new Day(
          instalment.period(),
          instalment.dueDay().toString(),
          instalment.amount(),
          instalment.state().name());
    }
  }
}

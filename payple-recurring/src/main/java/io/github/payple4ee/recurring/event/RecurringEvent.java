// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.event;

import java.time.Instant;

/**
 * A fact about a subscription, delivered as a CDI event to synchronous observers ({@code void
 * paid(@Observes InstalmentPaid event)}).
 *
 * <p><b>Transaction:</b> the observers run in the JTA transaction that records the fact. If the
 * observer's database takes part in it, its changes are committed exactly once and together with
 * the fact. An exception in an observer rolls the transaction back, and the fact is recorded and
 * delivered again later. The results of charges come through the same outbox as {@link
 * io.github.payple4ee.event.PaymentEvent}: {@link InstalmentPaid} is delivered in the transaction
 * that delivers {@code PaymentCompleted} of its order. An effect outside the transaction, such as a
 * mail, may happen more than once.
 *
 * <p>An observer may call {@link io.github.payple4ee.recurring.Recurring}: the call becomes a part
 * of the same transaction.
 */
public sealed interface RecurringEvent
    permits CardNeeded,
        DunningRecovered,
        InstalmentDeclined,
        InstalmentNotified,
        InstalmentPaid,
        SubscriptionEnded,
        SubscriptionSuspended {

  /**
   * The subscription.
   *
   * @return the shop's id of it
   */
  String subscriptionId();

  /**
   * When it was recorded.
   *
   * @return the time
   */
  Instant at();
}

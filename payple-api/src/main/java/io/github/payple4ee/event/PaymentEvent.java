// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A fact about a payment, delivered as a CDI event to synchronous observers ({@code void
 * paid(@Observes PaymentCompleted event)}).
 *
 * <p><b>When:</b> after the change was committed to the journal. The event is stored in the same
 * transaction as the change, and is usually delivered within the same call. When the shop makes the
 * call in a transaction of its own, the event is delivered within seconds after the call, because
 * an observer might wait for a row that the shop has locked. After a crash it is delivered when the
 * server runs again.
 *
 * <p><b>Transaction:</b> all observers of an event run in one JTA transaction, which is not the
 * caller's. The same transaction records that the event was delivered. If the observer's database
 * takes part in the transaction, its changes are therefore committed exactly once. An exception in
 * an observer rolls the transaction back, and the event is delivered again later. Later events of
 * the same order wait for it, and events of other orders do not. An effect outside the transaction,
 * such as a mail, may happen more than once.
 *
 * <p><b>How often:</b> one event for each change, on one node of a cluster. In an EAR the observers
 * of every web module are notified.
 *
 * <p><b>Not promised:</b> the payment may already be in another state when the event is delivered;
 * {@link io.github.payple4ee.PaypleService#find(String)} returns the present state. Asynchronous
 * observers are not notified.
 */
public sealed interface PaymentEvent
    permits AccountNotRegistered,
        AccountRegistered,
        AccountRemoved,
        CardNotRegistered,
        CardRegistered,
        CardRemoved,
        CashReceiptChanged,
        PaymentAbandoned,
        PaymentCancelled,
        PaymentCompleted,
        PaymentDeclined,
        PaymentInDoubt,
        PaymentMismatched,
        PaymentNeedsReview,
        PaymentNotCharged {

  /**
   * The shop's order.
   *
   * @return the order id
   */
  String orderId();

  /**
   * The amount of this event, as its record documents it: for example what was charged, what was to
   * be charged, or what this refund returned.
   *
   * @return won
   */
  long amount();

  /**
   * When the change was recorded in the journal.
   *
   * @return the time
   */
  Instant at();
}

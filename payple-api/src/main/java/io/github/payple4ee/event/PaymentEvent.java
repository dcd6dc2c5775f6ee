// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import java.time.Instant;

/**
 * A fact about a payment, delivered as a CDI event to synchronous observers ({@code void
 * paid(@Observes PaymentCompleted event)}).
 *
 * <p><b>When:</b> after the change it tells of was committed to the journal, where the event is
 * stored with it; usually within the same call. When that call is made in a transaction of the
 * shop's, a moment after it, for an observer could wait for a row that the shop itself has locked;
 * after a crash, when the server is up again.
 *
 * <p><b>Transaction:</b> all observers of an event run in one JTA transaction, which is not the
 * caller's, together with the mark that the event was delivered. What an observer writes to a
 * database that takes part in it is therefore written exactly once. An observer that throws rolls
 * all of it back, and the event is delivered again later; events of the same order wait for it,
 * those of others do not. What an observer does outside of the transaction (a mail) may happen more
 * than once.
 *
 * <p><b>How often:</b> exactly one event for each real change; on one node of a cluster. In an EAR
 * every web module's observers hear it.
 *
 * <p><b>Not promised:</b> that the payment still is in the state the event tells of when it is
 * heard: ask {@link io.github.payple4ee.PaypleService#find(String)}. Asynchronous observers are not
 * notified.
 */
public sealed interface PaymentEvent
    permits CardNotRegistered,
        CardRegistered,
        CardRemoved,
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
   * The money this event is about: what was charged, what was given back by this refund, what was
   * to be charged.
   *
   * @return won
   */
  long amount();

  /**
   * When the journal learned of it.
   *
   * @return the time
   */
  Instant at();
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.UnknownOrderException;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The payments of the journal: their rows, their history and their lookup schedules. A change is
 * committed when its method returns, in any transaction of the caller.
 */
public interface Payments {

  /**
   * Stores a payment, or reads the payment that was stored before.
   *
   * @throws io.github.payple4ee.OrderConflictException when the order id is recorded with another
   *     amount, goods or terms
   */
  Payment open(NewPayment opening, Instant expiresAt);

  /**
   * Stores a charge of the buyer's latest card and takes it, in one step: the first caller sends
   * the request, and has until the given time. A recorded charge that was certainly not made is
   * taken again.
   *
   * @throws io.github.payple4ee.OrderConflictException when the order id is recorded with another
   *     amount, goods or terms, or when the month of the buyer or of the card is taken by another
   *     order
   * @throws io.github.payple4ee.UnknownCardException when the charge would be sent and the buyer
   *     has no card that can be charged
   * @throws io.github.payple4ee.NotSentException when the database did not confirm that the charge
   *     is recorded; nothing may be sent in that case
   */
  Taken charge(NewPayment opening, Instant leaseUntil);

  /** Reads a payment with its refunds and its card. */
  Optional<PaymentRecord> read(String orderId);

  /**
   * Reads a payment that must exist, with its refunds and its card.
   *
   * @throws UnknownOrderException when there is no such payment
   */
  default PaymentRecord require(String orderId) {
    return read(orderId).orElseThrow(() -> new UnknownOrderException(orderId));
  }

  /** Reads a payment. */
  default Optional<Payment> find(String orderId) {
    return read(orderId).map(PaymentRecord::payment);
  }

  /**
   * Applies evidence to a payment, under its lock: the state, a history entry and the event are
   * stored together or not at all.
   *
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result transition(String orderId, Evidence evidence);

  /**
   * The same with evidence that is chosen under the lock. If no evidence is chosen, nothing is
   * stored. The choice must be quick, and must not call the journal.
   *
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result transition(String orderId, Function<LockedPayment, Optional<Evidence>> choice);

  /**
   * Records the result of a call, for the attempt that sent it. The result of an older attempt
   * changes nothing, unless it says that money moved.
   *
   * @param attempt the number of the attempt of the charge or of the refund
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  default Transition.Result outcome(String orderId, int attempt, Evidence learned) {
    return transition(orderId, now -> Optional.of(Attempts.current(now, attempt, learned)));
  }

  /**
   * Records the result of a charge, for the attempt that sent it, without reading the payment again
   * if it has not changed since.
   *
   * @param held the payment after the transition before the call
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result outcome(Held held, Evidence learned);

  /** Reads the history, oldest entry first. */
  List<HistoryLine> history(String orderId);

  /**
   * Leases payments of a lane that are due for a lookup. No other node processes them until the
   * lease is over. Payments that wait longest come first. In the lane of named payments, those
   * whose window was opened come before all others.
   */
  List<String> leaseDue(Lane lane, Duration lease, int most);

  /** Leases payments whose cash receipt is due for a lookup, as {@link #leaseDue} does. */
  List<String> leaseReceipts(Duration lease, int most);

  /**
   * Expires orders that are unpaid at the end of their time and need no lookup, because their
   * window was never opened.
   *
   * @return the number of expired orders; less than {@code most} when there are no more
   */
  int expire(Duration timeToLive, int most);

  /**
   * The result of a request for a charge.
   *
   * @param result the charge; changed when this caller sends the request
   * @param card the card to charge; null when the charge was recorded before and is not sent again
   */
  record Taken(Transition.Result result, @Nullable CardRecord card) {}
}

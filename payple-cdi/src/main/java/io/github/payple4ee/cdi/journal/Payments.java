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
 * The payments of the journal: their rows, their history and when they are looked up next. What a
 * method changed is committed when it returns, whatever transaction the caller is in.
 */
public interface Payments {

  /**
   * Stores a payment, or reads the one that was stored before.
   *
   * @throws io.github.payple4ee.OrderConflictException when the order id is known with another
   *     amount, goods or terms
   */
  Payment open(NewPayment opening, Instant expiresAt);

  /**
   * Stores a charge of the buyer's latest card and takes it, in one step: the first caller sends
   * the request, and has until the given time. A charge that is known and was certainly not made is
   * taken again.
   *
   * @throws io.github.payple4ee.OrderConflictException when the order id is known with another
   *     amount, goods or terms, or when the month of the buyer or of the card is taken by another
   *     order
   * @throws io.github.payple4ee.UnknownCardException when it would be taken and the buyer has no
   *     card that can be charged
   * @throws io.github.payple4ee.NotSentException when the database did not confirm that the charge
   *     is recorded; whether it is or not, nothing may be sent
   */
  Taken charge(NewPayment opening, Instant leaseUntil);

  /** Reads a payment with its refunds and its card. */
  Optional<PaymentRecord> read(String orderId);

  /**
   * Reads a payment that must be there, with its refunds and its card.
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
   * Applies evidence to a payment, under its lock: the state, a line of history and the event are
   * stored together or not at all.
   *
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result transition(String orderId, Evidence evidence);

  /**
   * The same with evidence that is chosen under the lock; without any, nothing is stored. The
   * choice must be quick, and must not call the journal.
   *
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result transition(String orderId, Function<LockedPayment, Optional<Evidence>> choice);

  /**
   * Records the outcome of a call, for the attempt that sent it: an outcome of an older attempt
   * changes nothing, unless it says that money moved.
   *
   * @param attempt the number of the attempt, of the charge or of the refund
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  default Transition.Result outcome(String orderId, int attempt, Evidence learned) {
    return transition(orderId, now -> Optional.of(Attempts.current(now, attempt, learned)));
  }

  /**
   * Records the outcome of a charge, for the attempt that sent it, without reading the payment
   * again when it has not changed since.
   *
   * @param held the payment as the transition before the call left it
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result outcome(Held held, Evidence learned);

  /** Reads the history, oldest line first. */
  List<HistoryLine> history(String orderId);

  /**
   * Leases payments of a lane that are due for a lookup: no other node takes them until the lease
   * is over. Those that wait longest come first, and in the lane of named ones those whose window
   * was opened.
   */
  List<String> leaseDue(Lane lane, Duration lease, int most);

  /** Leases payments whose cash receipt is due for a lookup, as {@link #leaseDue} does. */
  List<String> leaseReceipts(Duration lease, int most);

  /**
   * Lets orders expire that are still unpaid at the end of their time and need no lookup, because
   * their window was never opened.
   *
   * @return how many; fewer than {@code most} when there are no more
   */
  int expire(Duration timeToLive, int most);

  /**
   * The result of a request for a charge.
   *
   * @param result the charge; changed when this caller sends the request
   * @param card the card to charge; null when the charge was known and was not taken
   */
  record Taken(Transition.Result result, @Nullable CardRecord card) {}
}

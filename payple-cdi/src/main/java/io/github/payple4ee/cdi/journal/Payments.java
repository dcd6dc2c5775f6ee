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
   * Remembers a payment, or finds the one that was remembered before.
   *
   * @throws io.github.payple4ee.OrderConflictException when the order id is known with another
   *     amount, goods or terms
   */
  Payment open(NewPayment opening, Instant expiresAt);

  /**
   * Remembers a charge of the buyer's latest card and takes it, in one step: whoever is first asks
   * Payple, and has until the given time. A charge that is known and was certainly not made is
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

  /** Reads all that is known of a payment. */
  Optional<PaymentRecord> read(String orderId);

  /**
   * Reads all that is known of a payment that is there.
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
   * Lets evidence work on a payment, under its lock: the state, a line of history and the event are
   * stored together or not at all.
   *
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result transition(String orderId, Evidence evidence);

  /**
   * The same with evidence that is chosen under the lock, from what is known; without any, nothing
   * is stored. What chooses must be quick, and must not come back to the journal.
   *
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result transition(String orderId, Function<LockedPayment, Optional<Evidence>> choice);

  /**
   * Records what a call taught, for the attempt that sent it: a result of an older attempt changes
   * nothing, unless it says that money moved.
   *
   * @param attempt the number of the attempt, of the charge or of the refund
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  default Transition.Result outcome(String orderId, int attempt, Evidence learned) {
    return transition(orderId, now -> Optional.of(Attempts.current(now, attempt, learned)));
  }

  /**
   * Records what a call taught about a charge, for the attempt that sent it, without reading the
   * payment again when it has not moved since.
   *
   * @param held the payment as the transition before the call left it
   * @throws io.github.payple4ee.UnknownOrderException when no such payment was opened
   */
  Transition.Result outcome(Held held, Evidence learned);

  /** Reads the history, oldest line first. */
  List<HistoryLine> history(String orderId);

  /**
   * Takes payments of a lane whose time to be looked at has come, so that no other node takes them
   * until the lease is over. The ones that wait longest come first; of those that were named, the
   * ones whose window was opened.
   */
  List<String> leaseDue(Lane lane, Duration lease, int most);

  /**
   * Lets orders expire that are still unpaid at the end of their time, and of which Payple need not
   * be asked because their window was never opened.
   *
   * @return how many; fewer than {@code most} when there are no more
   */
  int expire(Duration timeToLive, int most);

  /**
   * What became of a charge that was asked for.
   *
   * @param result the charge; changed when the caller is the one who asks Payple
   * @param card which card it is; null when the charge is known and was not taken
   */
  record Taken(Transition.Result result, @Nullable CardRecord card) {}
}

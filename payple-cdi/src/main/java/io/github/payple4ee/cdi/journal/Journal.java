// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Card;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.Refund;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The memory of all payments. What a method changed is committed when it returns, whatever
 * transaction the caller is in.
 */
public interface Journal {

  /**
   * Remembers a payment, or finds the one that was remembered before.
   *
   * @throws io.github.payple4ee.OrderConflictException when the order id is known with another
   *     amount, goods or terms
   */
  Payment open(Opening opening, Instant expiresAt);

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
   */
  Taken charge(Opening opening, Instant giveUpAt);

  /** Reads a payment. */
  Optional<Payment> find(String orderId);

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
  Transition.Result transition(String orderId, Function<Known, Optional<Evidence>> choice);

  /** Reads which host Payple named for the window of an order, as scheme, host and port. */
  Optional<String> windowOrigin(String orderId);

  /**
   * When Payple was first asked for the money of a payment, where it was asked more than once:
   * Payple may have booked it under that day.
   *
   * @throws UnknownOrderException when there is no such payment
   */
  Optional<Instant> firstRequestedAt(String orderId);

  /** Tells whether the window of an order was opened by this browser. */
  boolean openedBy(String orderId, Browser browser);

  /** Whether the payment came too late and the module gives the money back. */
  boolean givesBack(String orderId);

  /** Reads what Payple said that it charged, where that is not the amount of the order. */
  Optional<Observed> observed(String orderId);

  /** Whether the payment was charged and the card that it was to register is not known yet. */
  boolean awaitsCard(String orderId);

  /** Reads when somebody looks at the payment next by himself. */
  Optional<Instant> nextCheckAt(String orderId);

  /** Reads the history, oldest line first. */
  List<HistoryLine> history(String orderId);

  /** Reads what is known of a refund. */
  Optional<KnownRefund> refund(String orderId, String refundId);

  /** Reads the refund of a payment that somebody waits to know of. */
  Optional<KnownRefund> pendingRefund(String orderId);

  /** Reads the refunds of a payment that Payple was asked for and did not know of. */
  List<KnownRefund> unseenRefunds(String orderId);

  /** Reads the card that was registered with a payment. */
  Optional<KnownCard> card(String orderId);

  /** Reads the card that was registered last for a buyer, and that Payple knew. */
  Optional<KnownCard> latestCard(String payerNumber);

  /** Reads all cards of a buyer that Payple knew, the latest first. */
  List<KnownCard> cardsOfBuyer(String payerNumber);

  /**
   * Reads the cards of a billing key that Payple knew, the latest first.
   *
   * @param keyDigests the digests that it may be stored with, one for each key of the journal
   */
  List<KnownCard> cardsOf(List<String> keyDigests);

  /** Names the registration of a buyer that waits for its window, the latest one. */
  Optional<String> waitingRegistration(String payerNumber);

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

  /** Reads the events of an order that the shop has not heard, oldest first. */
  List<Told> undelivered(String orderId);

  /**
   * Names orders of which the shop has not heard an event whose time has come, the oldest first.
   */
  List<String> undelivered(int most);

  /**
   * Delivers an event and marks it delivered, in one transaction. Does nothing when it was
   * delivered before, or when an older one of the same order was not.
   */
  void deliver(Told event, Consumer<PaymentEvent> observers);

  /** Puts an event off that an observer did not take. */
  void postpone(LineId event);

  /**
   * What is known of a refund.
   *
   * @param refund which
   * @param state where it stands
   * @param refusal why it was declined, as far as it was
   * @param requestedAt when it was asked for, the last time
   * @param automatic whether the module itself asks for it, because the payment came too late
   */
  record KnownRefund(
      Refund refund, RefundState state, Refusal refusal, Instant requestedAt, boolean automatic) {}

  /**
   * What became of a charge that was asked for.
   *
   * @param result the charge; changed when the caller is the one who asks Payple
   * @param card which card it is; null when the charge is known and was not taken
   */
  record Taken(Transition.Result result, @Nullable KnownCard card) {}

  /**
   * What is known of a registered card.
   *
   * @param card the card
   * @param key its billing key
   */
  record KnownCard(Card card, SealedKey key) {}
}

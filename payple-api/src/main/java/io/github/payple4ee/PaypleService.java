// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes and returns money through Payple, remembers every step in the journal, and answers what is
 * known of a payment.
 *
 * <p>The order id is the idempotency key of a payment: it is the shop's, it is unique, and opening,
 * confirming or charging again with the same order id gives the first outcome. A refund has a name
 * of its own for that, {@link CancelRequest#refundId()}. Every method writes its intent to the
 * journal, in a transaction of its own, before anything is sent; the caller's transaction is
 * neither needed nor touched.
 *
 * <p>What becomes of a payment is told by events, see {@link
 * io.github.payple4ee.event.PaymentEvent}: a payment is completed by Payple's answer, never by what
 * a browser says, so most of the time nobody is waiting in a method for it.
 */
public interface PaypleService {

  /**
   * Remembers that an order is to be paid. Nothing is sent to Payple.
   *
   * @param request what is to be paid
   * @return the payment, in state {@link PaymentState#OPEN}, or in the state it has reached when
   *     the same request was made before
   * @throws OrderConflictException when the order id is known with another amount, goods or work;
   *     do not repeat
   * @throws NotSentException when the payment module has not started completely and takes no money;
   *     nothing was remembered, repeat when you like
   */
  Payment open(PaymentRequest request);

  /**
   * Remembers that a buyer wants to register a card. Nothing is sent to Payple; {@link #checkout}
   * then opens the window as for a payment, and {@link io.github.payple4ee.event.CardRegistered}
   * tells that Payple knows the card.
   *
   * @param request whose card
   * @return the registration, a payment of 0 won in state {@link PaymentState#OPEN}, or in the
   *     state it has reached when the same request was made before
   * @throws OrderConflictException when the order id is known of something else; do not repeat
   * @throws NotSentException when the payment module has not started completely and takes no money;
   *     nothing was remembered, repeat when you like
   */
  Payment openRegistration(RegistrationRequest request);

  /**
   * Charges a registered card (manual: 3. recurring payment). The intent is written to the journal
   * before anything is sent.
   *
   * <p>Idempotent by order id: a second call, at the same time or later, on this node or another,
   * gives the first one's outcome, and only a charge that was certainly not made is asked for
   * again. For a month that is charged once, any other order id for the same buyer and month, or
   * the same card and month, is refused while the first one is under way or charged.
   *
   * @param request whose card, what and how much
   * @return the payment; or declined, with Payple's code; or in doubt, when Payple was asked and
   *     its answer did not arrive: do not charge again, an event tells the end
   * @throws UnknownCardException when no card that can be charged is registered for the buyer
   * @throws OrderConflictException when the order id is known with another amount, goods or terms,
   *     or the month is charged already; do not repeat
   * @throws NotSentException when Payple could not be reached, gave no permission, or refused the
   *     request before it processed it (too many requests), or the payment module has not started
   *     completely; nothing was charged, repeat with the same order id when you like
   */
  Outcome<Payment> charge(ChargeRequest request);

  /**
   * Tells what the page hands to Payple's script to open the payment window (manual: 1. first
   * payment). Nothing is sent to Payple and nothing changes: a payment that the buyer gave up, or
   * that was declined, is open again when its window is.
   *
   * @param request the order, and what the window may know of the buyer
   * @return the script's address and the fields for its function
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when the payment cannot be paid any more: it is paid, being
   *     confirmed or in doubt
   * @throws NotSentException when the payment module has not started completely and takes no money;
   *     repeat when you like
   */
  Checkout checkout(CheckoutRequest request);

  /**
   * Reads a payment from the journal. Nothing is sent to Payple.
   *
   * @param orderId the shop's order id
   * @return the payment, or empty when no such payment was opened
   */
  Optional<Payment> find(String orderId);

  /**
   * Gives money back, all that is left or a part (manual: 4. cancel). Sent with the Korean day of
   * the payment, as the journal knows it.
   *
   * <p>Idempotent by {@link CancelRequest#refundId()}: a refund that was done is not done again,
   * and one that is in doubt stays the only one until it is known. One that Payple was asked for
   * and knew nothing of may be asked for again under its id: it is looked for first, and sent when
   * Payple still knows of none; a request without an id for the same amount means that one. Needs
   * {@code payple.refund-key}.
   *
   * @param request the order and the amount
   *     <p>In a transaction of the caller's the refund is made and kept all the same, and observers
   *     hear of it a moment later.
   * @return the refund; or declined, with Payple's code; or in doubt, when Payple was asked and its
   *     answer did not arrive
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when there is not that much to give back, or another refund of
   *     this order is under way
   * @throws NotSentException when Payple could not be reached, or refused the request before it
   *     processed it (too many requests); nothing was refunded, repeat when you like
   */
  Outcome<Refund> cancel(CancelRequest request);

  /**
   * Asks Payple what it knows of a payment (manual: result lookup), and moves the journal on when
   * the answer settles a doubt.
   *
   * @param orderId the shop's order id
   * @return one of the four answers a lookup can have
   * @throws UnknownOrderException when no such payment was opened
   */
  Inquiry inquire(String orderId);

  /**
   * Reads from the journal which card is registered for a buyer, the latest one. Nothing is sent to
   * Payple.
   *
   * @param payerNumber the shop's number of the buyer
   * @return the card that can be charged; empty when there is none
   */
  Optional<Card> findCard(String payerNumber);

  /**
   * Asks Payple for the registered card of a buyer (manual: 6. card lookup). When Payple knows it
   * no more, the journal learns that it was removed.
   *
   * @param payerNumber the shop's number of the buyer
   * @return one of the three answers a card lookup can have
   * @throws UnknownCardException when no card that can be charged is registered for the buyer
   */
  CardInquiry inquireCard(String payerNumber);

  /**
   * Removes every registered card of a buyer, the latest one and older ones (manual: 5. card
   * removal). None of them can be charged from the moment this is called, and {@link
   * io.github.payple4ee.event.CardRemoved} is delivered for each registration whose card Payple
   * does not know any more. Removing a card again is harmless: the module repeats a removal in
   * doubt, and another call goes on with the cards that are left. The calls to Payple share {@code
   * payple.deadline}; the module removes later what did not fit into it.
   *
   * @param payerNumber the shop's number of the buyer
   * @return the latest card, when all of them are removed; or in doubt, with the order id of the
   *     first card whose removal is not known yet; or declined, with Payple's code, the order id of
   *     the first card that was not removed, and, of several, how many were not
   * @throws UnknownCardException when no card is registered for the buyer
   * @throws NotSentException when Payple could not be reached, or did not process it, and no card
   *     was removed; the latest card can be charged again
   */
  Outcome<Card> removeCard(String payerNumber);

  /**
   * Ends a doubt by what a person found out, with a line in the history. Nothing is sent to Payple;
   * the event is told as if Payple had answered so.
   *
   * @param decision the order and what is true of it
   * @return the payment afterwards
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when there is no such doubt: the payment, or its refund, is
   *     neither in doubt, nor waiting for a person, nor one that was not seen; or when another
   *     amount was seen than that of the order or the refund: the message says what to do instead
   */
  Payment decide(Decision decision);

  /**
   * Tells everything that happened to a payment, oldest first. Holds neither secrets nor personal
   * data.
   *
   * @param orderId the shop's order id
   * @return the lines of the journal; empty when no such payment was opened
   */
  List<HistoryLine> history(String orderId);

  /**
   * Explains a payment to the people of the shop: what happened, what is known, what happens next
   * and when. Masked as {@link #history(String)} is. Nothing is sent to Payple.
   *
   * @param orderId the shop's order id
   * @param locale the reader's; Korean for the language {@code ko}, English for every other
   * @return the payment in sentences
   * @throws UnknownOrderException when no such payment was opened
   */
  Explanation explain(String orderId, Locale locale);

  /**
   * Looks whether the shop could be paid now, and tells it in English, as {@link
   * #preflight(Locale)} does.
   *
   * @return what was found
   */
  Preflight preflight();

  /**
   * Looks whether the shop could be paid now: configuration, journal, and Payple, which is asked
   * for the permission to open a window, to look a payment up and, when {@code payple.refund-key}
   * is there, to give money back. The permissions are not used, so no money moves and nothing
   * changes. What stands in the way is in the answer, never an exception.
   *
   * <p>Made anew by every call, within {@code payple.deadline} at most; for people and operators,
   * not for every request of a buyer.
   *
   * @param locale the reader's; Korean for the language {@code ko}, English for every other
   * @return what was found
   */
  Preflight preflight(Locale locale);
}

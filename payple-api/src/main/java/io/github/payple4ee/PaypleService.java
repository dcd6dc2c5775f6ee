// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Charges and refunds buyers through Payple, records every step in the journal, and reports the
 * state of a payment.
 *
 * <p>The order id is the idempotency key of a payment: the shop chooses it, it is unique, and
 * opening, confirming or charging again with the same order id returns the first outcome. The
 * idempotency key of a refund is {@link CancelRequest#refundId()}. Every method records its intent
 * in the journal, in a transaction of its own, before anything is sent. It neither requires nor
 * changes the caller's transaction.
 *
 * <p>Events deliver the result of a payment, see {@link io.github.payple4ee.event.PaymentEvent}.
 * Only Payple's own answer completes a payment. What a browser sends is a claim, which the module
 * verifies at Payple.
 */
public interface PaypleService extends InstrumentService, CashReceiptService {

  /**
   * Opens a payment for an order. Nothing is sent to Payple.
   *
   * @param request the order, the goods and the amount
   * @return the payment, in state {@link PaymentState#OPEN}, or in its present state when the same
   *     request was made before
   * @throws IllegalArgumentException when the configured window does not accept a value: in today's
   *     window the order id has at most 30 and the goods at most 50 characters, in the manual's the
   *     number of the buyer at most 10 digits
   * @throws OrderConflictException when the order id is recorded with another amount, goods or
   *     work; do not repeat
   * @throws NotSentException when the payment module has not started completely and accepts no
   *     payments; nothing was recorded, and the caller may repeat the call at any time
   */
  Payment open(PaymentRequest request);

  /**
   * Opens the registration of a buyer's card. Nothing is sent to Payple. {@link #checkout} then
   * returns what the page needs for the window, as for a payment. {@link
   * io.github.payple4ee.event.CardRegistered} is delivered when Payple has confirmed the card.
   *
   * @param request the registration and the buyer
   * @return the registration, a payment of 0 won in state {@link PaymentState#OPEN}, or in its
   *     present state when the same request was made before
   * @throws IllegalArgumentException when the configured window does not accept the order id, the
   *     goods or the number of the buyer
   * @throws OrderConflictException when the order id is recorded with another buyer, other goods or
   *     other terms; do not repeat
   * @throws NotSentException when the payment module has not started completely and accepts no
   *     payments; nothing was recorded, and the caller may repeat the call at any time
   */
  Payment openRegistration(RegistrationRequest request);

  /**
   * Charges a registered card or bank account without a window (manual: 3. recurring payment). The
   * intent is recorded in the journal before anything is sent.
   *
   * <p>Idempotent by order id: a second call, at the same time or later, on this node or another,
   * returns the outcome of the first. Only a charge that was certainly not made is sent again. For
   * a month that is charged once, another order id for the same buyer and month, or the same card
   * and month, is refused while the first charge is in progress or has succeeded.
   *
   * @param request the buyer, the goods and the amount
   * @return the payment; or declined, with Payple's code; or in doubt, when the request was sent
   *     and no answer arrived: do not charge again, an event delivers the result
   * @throws UnknownCardException when no card or account that can be charged is registered for the
   *     buyer
   * @throws OrderConflictException when the order id is recorded with another amount, goods or
   *     terms, or the month is charged already; do not repeat
   * @throws NotSentException when Payple could not be reached, did not authenticate the shop, or
   *     refused the request before it processed it (too many requests); when too many calls to
   *     Payple are under way ({@code payple.visitor-calls}); when the journal's database did not
   *     confirm the charge; or when the payment module has not started completely: nothing was
   *     charged, and the caller may repeat the call with the same order id at any time
   */
  Outcome<Payment> charge(ChargeRequest request);

  /**
   * Returns what the page passes to Payple's script to open the payment window (manual: 1. first
   * payment). Nothing is sent to Payple. An abandoned or declined payment becomes open when its
   * window opens: with today's window ({@code payple.window=client-key}) by this call.
   *
   * @param request the order, and the buyer's data for the window
   * @return the script's address and the fields for its function
   * @throws UnknownOrderException when no such payment was opened
   * @throws IllegalArgumentException when the configured window does not accept a value of the
   *     payment or of the buyer's data
   * @throws OrderConflictException when the order cannot be paid now (it is paid, being confirmed
   *     or in doubt), or belongs to another buyer than the request, or its month is charged by
   *     another order, or the request asks for the registered card and the payment registers none
   * @throws UnknownCardException when the request asks for the registered card, and the buyer has
   *     none that can be charged
   * @throws ConfigurationException when the window replaces the page, and {@code payple.referer} is
   *     missing
   * @throws TooManyWindowsException when today's window was opened too often within a minute
   *     ({@code payple.windows-per-minute})
   * @throws NotSentException when the payment module has not started completely and accepts no
   *     payments; the caller may repeat the call at any time
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
   * Refunds everything that is not refunded yet, or a part (manual: 4. cancel). Payple requires the
   * Korean day of the payment; the module takes it from the journal.
   *
   * <p>Idempotent by {@link CancelRequest#refundId()}: a completed refund is not repeated, and
   * while a refund is in doubt no other refund of the order is sent. A refund that was sent and
   * that Payple did not know may be requested again with its id: the module queries Payple first,
   * and sends the refund again if Payple still does not know it. A request without an id for the
   * same amount repeats that refund. Requires {@code payple.refund-key}.
   *
   * <p>When the caller has a transaction, the refund is made and recorded even if that transaction
   * is rolled back, and observers are notified within seconds afterwards.
   *
   * @param request the order and the amount
   * @return the refund; or declined, with Payple's code; or in doubt, when the request was sent and
   *     no answer arrived
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when less than the amount can be refunded, the refund id was
   *     used with another amount, the tax is larger than the refund, or another refund of this
   *     order is in progress
   * @throws ConfigurationException when {@code payple.refund-key} is missing
   * @throws NotSentException when Payple could not be reached, did not authenticate the shop, or
   *     refused the request before it processed it (too many requests), or the journal's database
   *     did not confirm the refund; nothing was refunded, and the caller may repeat the call at any
   *     time
   */
  Outcome<Refund> cancel(CancelRequest request);

  /**
   * Queries Payple for a payment (manual: result lookup). When the payment is in doubt and the
   * answer is certain, the journal records the result.
   *
   * @param orderId the shop's order id
   * @return Payple's answer; {@link Inquiry.Failed} when it could not be queried
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when the order is a registration; call {@link #inquireCard} or
   *     {@link #inquireAccount}
   */
  Inquiry inquire(String orderId);

  /**
   * Creates a payment link: a page of Payple where a buyer with the address pays the order. The
   * shop sends the address to the buyer, for example by a text message. The module finds the
   * payment by Payple's webhook or by a lookup, until the link has expired.
   *
   * <p>Idempotent by the order id: a repeated call returns the link that was created before. When
   * the result of the request is not known, the call is in doubt, and the shop has no address to
   * send. The caller may repeat the call with the same order id. When {@code payple.deadline} and
   * five more seconds have passed, the repeated call sends the request again, if a lookup finds no
   * payment. However often the request is sent, the shop gets one address: the first that is
   * recorded. When Payple declines the repeated request, the first one may have created a link: the
   * order is still looked up, and the shop creates a link with another order id. An order that is
   * not paid by its link expires together with the link, without an event.
   *
   * @param request what is paid, and until when
   * @return the link; or declined, with Payple's code; or in doubt
   * @throws IllegalArgumentException when the link would expire in the past
   * @throws OrderConflictException when the order id is recorded with another amount, goods, terms
   *     or expiry, or the order is not open any more
   * @throws NotSentException when Payple could not be reached or did not authenticate the shop, the
   *     journal's database did not confirm the request, or the payment module has not started
   *     completely; nothing was sent, and the caller may repeat the call with the same order id
   */
  Outcome<PaymentLink> createLink(LinkRequest request);

  /**
   * Records what a person found out about a payment or a refund in doubt, and adds an entry to the
   * history. Nothing is sent to Payple. The same event is delivered as after an answer of Payple.
   *
   * @param decision the order and what the person found
   * @return the payment after the decision
   * @throws UnknownOrderException when no such payment was opened
   * @throws OrderConflictException when there is nothing to decide: neither the payment nor a
   *     refund is in doubt or needs a manual review, and Payple knew every refund; or when the
   *     amount differs from that of the order or the refund: the message says what to do instead
   */
  Payment decide(Decision decision);

  /**
   * Reads the history of a payment, oldest entry first. It has no secrets and no personal data.
   *
   * @param orderId the shop's order id
   * @return the entries; empty when no such payment was opened
   */
  List<HistoryLine> history(String orderId);

  /**
   * Explains a payment to the shop's staff: what happened, what is known, what happens next and
   * when. Like {@link #history(String)} it has no secrets and no personal data. Nothing is sent to
   * Payple.
   *
   * @param orderId the shop's order id
   * @param locale the reader's; Korean for the language {@code ko}, English for every other
   * @return the payment in sentences
   * @throws UnknownOrderException when no such payment was opened
   */
  Explanation explain(String orderId, Locale locale);

  /**
   * Checks whether the shop can take payments now, and reports the findings in English. See {@link
   * #preflight(Locale)}.
   *
   * @return the findings
   */
  Preflight preflight();

  /**
   * Checks whether the shop can take payments now: the configuration, the journal, and Payple's
   * authentication for opening a window, for lookups and, when {@code payple.refund-key} is set,
   * for refunds. The tokens of these authentications are not used, so no money moves and nothing
   * changes. Problems are reported as findings and never as an exception.
   *
   * <p>Every call repeats all checks and takes at most {@code payple.deadline}. It is meant for
   * staff and operators, and must not run for every request of a buyer.
   *
   * @param locale the reader's; Korean for the language {@code ko}, English for every other
   * @return the findings
   */
  Preflight preflight(Locale locale);
}

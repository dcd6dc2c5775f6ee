// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The part of {@link PaypleService} for the cards and bank accounts that buyers registered. Shops
 * inject {@code PaypleService}.
 */
public interface InstrumentService {

  /**
   * Reads the latest registered card of a buyer from the journal. Nothing is sent to Payple.
   *
   * @param payerNumber the shop's number of the buyer
   * @return the card that can be charged; empty when there is none
   */
  Optional<Card> findCard(String payerNumber);

  /**
   * Queries Payple for the registered card of a buyer (manual: 6. card lookup). When Payple does
   * not know the card any more, the journal records that it was removed.
   *
   * @param payerNumber the shop's number of the buyer
   * @return Payple's answer; {@link CardInquiry.Failed} when it could not be queried
   * @throws UnknownCardException when no card that can be charged is registered for the buyer
   */
  CardInquiry inquireCard(String payerNumber);

  /**
   * Removes every registered card of a buyer, the latest one and older ones (manual: 5. card
   * removal). From the call on, none of them can be charged. {@link
   * io.github.payple4ee.event.CardRemoved} is delivered for each registration with a card that
   * Payple does not know any more. The method may be repeated: the module repeats a removal in
   * doubt, and another call continues with the remaining cards. The calls to Payple share {@code
   * payple.deadline}; the module removes the rest later.
   *
   * @param payerNumber the shop's number of the buyer
   * @return the latest card, when all of them are removed; or in doubt, with the order id of the
   *     first card for which the result is not known yet; or declined, with Payple's code, the
   *     order id of the first card that was not removed and, if there are several, their number
   * @throws UnknownCardException when no card is registered for the buyer
   * @throws NotSentException when Payple could not be reached, did not process the request, or too
   *     many calls to Payple are under way ({@code payple.visitor-calls}), and no card was removed;
   *     the latest card can be charged again, and the caller may repeat the call at any time
   */
  Outcome<Card> removeCard(String payerNumber);

  /**
   * Reads the latest registered bank account of a buyer, as {@link #findCard} does a card.
   *
   * @param payerNumber the shop's number of the buyer
   * @return the account that can be charged; empty when there is none
   */
  Optional<Account> findAccount(String payerNumber);

  /**
   * Queries Payple for the registered bank account of a buyer, as {@link #inquireCard} does a card.
   *
   * @param payerNumber the shop's number of the buyer
   * @return Payple's answer; {@link AccountInquiry.Failed} when it could not be queried
   * @throws UnknownCardException when no account that can be charged is registered for the buyer
   */
  AccountInquiry inquireAccount(String payerNumber);

  /**
   * Removes every registered bank account of a buyer, as {@link #removeCard} does cards.
   *
   * @param payerNumber the shop's number of the buyer
   * @return as {@link #removeCard}
   * @throws UnknownCardException when no account is registered for the buyer
   * @throws NotSentException as {@link #removeCard}
   */
  Outcome<Account> removeAccount(String payerNumber);

  /**
   * Adopts a card or a bank account that a buyer registered at Payple before the shop used this
   * module. The shop names the billing key that it stored. The module queries Payple for that key
   * (manual: 6. card lookup, {@code PUSERINFO}), and stores only what Payple's answer confirms. It
   * encrypts the key as it encrypts the key of every registration. From then on the shop can
   * charge, look up and remove the card or account by the buyer's number, as if it had been
   * registered through the module.
   *
   * <p>No event is delivered, because the buyer's registration is not new to the shop. The history
   * of the registration gets an entry. When the card or account is removed later, {@link
   * io.github.payple4ee.event.CardRemoved} or {@link io.github.payple4ee.event.AccountRemoved} is
   * delivered, as for every other registration.
   *
   * <p>Idempotent by buyer, kind and billing key: a repeated call returns the adopted card, and
   * does not query Payple. An adoption replaces nothing: while the buyer has another card that is
   * not removed (or another account, for an account), the adoption is refused. A card that was
   * removed is refused as well: the buyer has to register it again.
   *
   * <p>The lookup counts towards {@code payple.lookups-per-second}. Payple's documented answer does
   * not name the buyer. When an answer names a buyer, the number must be that of the request.
   *
   * @param request the buyer, the kind and the billing key
   * @return the card or account, which can be charged; or declined, when Payple does not know the
   *     key, or its answer names another key, another kind or another buyer; or in doubt, when no
   *     clear answer arrived. When the result is declined or in doubt, nothing is stored, no order
   *     with the order id of the result exists, and the caller may repeat the call
   * @throws OrderConflictException when the buyer has another card, or account, that is not
   *     removed; when the key is registered for another buyer, or as the other kind; or when this
   *     card was removed. The message names the order id of that registration. Nothing is stored
   * @throws NotSentException when Payple could not be reached or did not process the request, when
   *     too many lookups wait before this one or too many calls to Payple are under way, or when
   *     the payment module has not started completely: nothing is stored; or when the journal's
   *     database did not confirm the adoption: it may be stored, and a repeated call returns it.
   *     The caller may repeat the call at any time
   */
  Outcome<PaymentInstrument> adopt(AdoptRequest request);

  /**
   * Adopts all cards and bank accounts of a file, as {@link #adopt} does one, in the caller's
   * thread. The call takes minutes or hours: do not make it in a transaction or in the request of a
   * buyer. Lookups of payments in doubt have priority over those of the import.
   *
   * <p>The file is CSV as in RFC 4180 with the header {@code payerNumber,billingKey,kind}, in any
   * order of the columns; the kind is {@code card} or {@code account}. The file may begin with a
   * byte order mark. Lines have at most 2,000 characters, and a field has no line break. A line
   * that cannot be read is reported, and the import continues with the next line.
   *
   * <p>The report is CSV with the header {@code line,payerNumber,result,reason}, one line for each
   * line of the file, written and flushed as soon as its result is known. The results are those of
   * {@link AdoptionResult}. The report contains no billing key.
   *
   * <p>The import stops before the end of the file when its thread is interrupted, or when five
   * consecutive lines got no clear answer from Payple. The thread stays interrupted. Another call
   * with the same file resumes the import: the module does not query Payple again for lines that
   * were adopted.
   *
   * @param csv the file; the caller closes it
   * @param report receives the report; the caller closes it
   * @return how many lines had which result, and whether the import reached the end of the file
   * @throws IllegalArgumentException when the file does not begin with that header; nothing was
   *     adopted
   * @throws IOException when the file could not be read or the report not be written; cards and
   *     accounts that were adopted before the failure stay adopted
   * @throws NotSentException when the payment module has not started completely; nothing was
   *     adopted
   */
  AdoptionSummary adoptAll(Reader csv, Appendable report) throws IOException;
}

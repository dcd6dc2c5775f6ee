// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Optional;

/**
 * The part of {@link PaypleService} for what buyers registered: cards and bank accounts. Shops
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
   * @return Payple's answer
   * @throws UnknownCardException when no card that can be charged is registered for the buyer
   */
  CardInquiry inquireCard(String payerNumber);

  /**
   * Removes every registered card of a buyer, the latest one and older ones (manual: 5. card
   * removal). As soon as the method is called, none of them can be charged. {@link
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
   * @throws NotSentException when Payple could not be reached, or did not process the request, and
   *     no card was removed; the latest card can be charged again
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
   * @return Payple's answer
   * @throws UnknownCardException when no account that can be charged is registered for the buyer
   */
  AccountInquiry inquireAccount(String payerNumber);

  /**
   * Removes every registered bank account of a buyer, as {@link #removeCard} does cards.
   *
   * @param payerNumber the shop's number of the buyer
   * @return as {@link #removeCard}
   * @throws UnknownCardException when no account is registered for the buyer
   * @throws NotSentException when Payple could not be reached, or did not process the request
   */
  Outcome<Account> removeAccount(String payerNumber);
}

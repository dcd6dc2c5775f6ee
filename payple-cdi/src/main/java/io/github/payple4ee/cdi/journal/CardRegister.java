// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.UnknownCardException;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;

/** The registered cards of the journal. They change with their payments: see {@link Payments}. */
public interface CardRegister {

  /** Reads the latest registration of this kind of a buyer that Payple confirmed. */
  Optional<CardRecord> latest(String payerNumber, InstrumentKind kind);

  /** Reads the latest card of a buyer that Payple confirmed. */
  default Optional<CardRecord> latestCard(String payerNumber) {
    return latest(payerNumber, InstrumentKind.CARD);
  }

  /**
   * Reads the card, or the account, of a buyer that can be charged.
   *
   * @throws UnknownCardException when the buyer has none
   */
  default CardRecord requireActive(String payerNumber, InstrumentKind kind) {
    return latest(payerNumber, kind)
        .filter(known -> known.card().state() == CardState.ACTIVE)
        .orElseThrow(UnknownCardException::new);
  }

  /** Reads all cards, or accounts, of a buyer that Payple confirmed, the latest first. */
  List<CardRecord> ofBuyer(String payerNumber, InstrumentKind kind);

  /**
   * Reads the cards with a billing key that Payple confirmed, the latest first.
   *
   * @param keyDigests the digests with which the key may be stored, one for each key of the journal
   */
  List<CardRecord> cardsOf(List<String> keyDigests);

  /**
   * Stores a card, or an account, that was registered without the module, with its registration and
   * a history entry. Reads it instead, if the buyer has it already. The change is committed when
   * the method returns, in any transaction of the caller.
   *
   * @throws io.github.payple4ee.OrderConflictException when the journal contradicts the adoption,
   *     see {@link AdoptionRules}
   */
  CardRecord adopt(Adoption adoption);

  /**
   * The order id of the buyer's latest registration that waits for its window.
   *
   * @param kind what is registered; null for either
   */
  Optional<String> waitingRegistration(String payerNumber, @Nullable InstrumentKind kind);
}

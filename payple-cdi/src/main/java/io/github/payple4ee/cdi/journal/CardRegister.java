// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.UnknownCardException;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;

/** The registered cards of the journal. They change with their payments: see {@link Payments}. */
public interface CardRegister {

  /** Reads what was registered last for a buyer, of this kind, and that Payple knew. */
  Optional<CardRecord> latest(String payerNumber, InstrumentKind kind);

  /** Reads the card that was registered last for a buyer, and that Payple knew. */
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

  /** Reads all cards, or accounts, of a buyer that Payple knew, the latest first. */
  List<CardRecord> ofBuyer(String payerNumber, InstrumentKind kind);

  /**
   * Reads the cards of a billing key that Payple knew, the latest first.
   *
   * @param keyDigests the digests that it may be stored with, one for each key of the journal
   */
  List<CardRecord> cardsOf(List<String> keyDigests);

  /**
   * Stores a card, or an account, that was registered without the module, with its registration and
   * a line of history; or reads it, when the buyer has it already. All of it is committed when it
   * returns, whatever transaction the caller is in.
   *
   * @throws io.github.payple4ee.OrderConflictException when the journal knows of something that
   *     contradicts the adoption: see {@link AdoptionRules}
   */
  CardRecord adopt(Adoption adoption);

  /**
   * Names the registration of a buyer that waits for its window, the latest one.
   *
   * @param kind what is registered; null for either
   */
  Optional<String> waitingRegistration(String payerNumber, @Nullable InstrumentKind kind);
}

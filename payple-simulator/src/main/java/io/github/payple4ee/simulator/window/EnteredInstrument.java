// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.BankAccount;
import io.github.payple4ee.simulator.ledger.BuyerChoice;
import io.github.payple4ee.simulator.ledger.Card;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.Instrument;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the buyer entered in the window's fields. */
final class EnteredInstrument {
  private static final String CARD_IN_WALLET = "4111111111111111";

  private EnteredInstrument() {}

  /** The card or account; empty when it is invalid or expired. */
  static Optional<? extends Instrument> of(
      WindowSession session, Request request, OffsetDateTime now) {
    return session.order().isTransfer()
        ? BankAccount.of(request.field("bank"), request.field("account-number"))
        : Card.of(request.field("card-number"), request.field("card-expiry"))
            .filter(card -> !card.expiredAt(now));
  }

  /** The instalments, if the window offers them. */
  static BuyerChoice choice(WindowSession session, Request request) {
    if (!session.offersInstalments()) {
      return BuyerChoice.NONE;
    }
    String months = request.field("installments");
    return months.matches("\\d\\d") ? BuyerChoice.inInstalments(months) : BuyerChoice.inOneSum();
  }

  /** What a wallet pays with. */
  static MaskedInstrument inWallet(EasyPayMethod with) {
    return with == EasyPayMethod.POINT
        ? MaskedInstrument.POINTS
        : Card.of(CARD_IN_WALLET, "12/99").orElseThrow().masked();
  }
}

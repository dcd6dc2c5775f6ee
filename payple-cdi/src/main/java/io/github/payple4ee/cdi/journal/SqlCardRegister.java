// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads the registered cards in the shop's database. */
@Dependent
public class SqlCardRegister implements CardRegister {

  private final Sessions sessions;

  @Inject
  SqlCardRegister(JournalTransactions transactions) {
    this.sessions = new Sessions(transactions);
  }

  @Override
  public Optional<CardRecord> latestCard(String payerNumber) {
    return Texts.storable(payerNumber)
        ? sessions.atOnce(session -> session.cards().latestOf(payerNumber))
        : Optional.empty();
  }

  @Override
  public List<CardRecord> cardsOfBuyer(String payerNumber) {
    return Texts.storable(payerNumber)
        ? sessions.atOnce(session -> session.cards().ofBuyer(payerNumber))
        : List.of();
  }

  @Override
  public List<CardRecord> cardsOf(List<String> keyDigests) {
    return sessions.atOnce(session -> session.cards().of(keyDigests));
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber) {
    return Texts.storable(payerNumber)
        ? sessions.atOnce(session -> session.cards().waitingRegistration(payerNumber))
        : Optional.empty();
  }
}

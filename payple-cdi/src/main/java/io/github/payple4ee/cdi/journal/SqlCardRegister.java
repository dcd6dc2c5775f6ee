// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
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
  public Optional<CardRecord> latest(String payerNumber, InstrumentKind kind) {
    return Texts.storable(payerNumber)
        ? sessions.atOnce(session -> session.cards().latestOf(payerNumber, kind))
        : Optional.empty();
  }

  @Override
  public List<CardRecord> ofBuyer(String payerNumber, InstrumentKind kind) {
    return Texts.storable(payerNumber)
        ? sessions.atOnce(session -> session.cards().ofBuyer(payerNumber, kind))
        : List.of();
  }

  @Override
  public List<CardRecord> cardsOf(List<String> keyDigests) {
    return sessions.atOnce(session -> session.cards().of(keyDigests));
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber, @Nullable InstrumentKind kind) {
    return Texts.storable(payerNumber)
        ? sessions.atOnce(session -> session.cards().waitingRegistration(payerNumber, kind))
        : Optional.empty();
  }
}

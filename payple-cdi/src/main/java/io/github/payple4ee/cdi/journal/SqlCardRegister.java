// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Stores the registered cards in the shop's database. */
@Dependent
public class SqlCardRegister implements CardRegister {

  private final Sessions sessions;

  private final Backoff backoff;
  private final InstantSource clock;

  @Inject
  SqlCardRegister(JournalTransactions transactions, Backoff backoff, ModuleClock clock) {
    this(transactions, backoff, (InstantSource) clock);
  }

  SqlCardRegister(JournalTransactions transactions, Backoff backoff, InstantSource clock) {
    this.sessions = new Sessions(transactions);
    this.backoff = backoff;
    this.clock = clock;
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
  public CardRecord adopt(Adoption adoption) {
    return sessions.inTransaction(session -> adopt(session, adoption));
  }

  private CardRecord adopt(SqlSession session, Adoption adoption) throws SQLException {
    PaymentStore payments = session.payments();
    CardStore cards = session.cards();
    String orderId = adoption.registration().orderId();
    // read before the cards, because another caller may commit the same adoption between the
    // statements
    boolean taken = payments.record(orderId).isPresent();
    List<CardRecord> ofKey = cards.of(adoption.keyDigests());
    List<CardRecord> ofBuyer = cards.ofBuyer(adoption.payerNumber(), adoption.kind());
    Optional<CardRecord> known = new AdoptionRules(adoption.keyDigests(), ofKey, ofBuyer).known();
    if (known.isPresent()) {
      return known.get();
    }
    Instant requestedAt = adoption.requestedAt().truncatedTo(ChronoUnit.MILLIS);
    if (taken || registeredSince(ofBuyer, requestedAt)) {
      throw Conflicts.adoptedMeanwhile(orderId);
    }
    PaymentRow row = new PaymentRow(adoption.registration(), requestedAt, requestedAt);
    Transition adopted =
        Transition.apply(row, new CardAdopted(adoption.details(), requestedAt), backoff, now());
    payments.insert(row);
    payments.writeParts(row);
    session.history().add(adopted.lines());
    return row.card().known().orElseThrow().known();
  }

  /**
   * Whether a card was registered after the adoption was requested. Charges use the latest card, so
   * the adopted card must not be older.
   */
  private static boolean registeredSince(List<CardRecord> ofBuyer, Instant requestedAt) {
    return ofBuyer.stream().anyMatch(known -> !known.card().registeredAt().isBefore(requestedAt));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Optional<String> waitingRegistration(String payerNumber, @Nullable InstrumentKind kind) {
    return Texts.storable(payerNumber)
        ? sessions.atOnce(session -> session.cards().waitingRegistration(payerNumber, kind))
        : Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.UnknownCardException;
import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads registered cards, on one connection. */
final class CardStore {

  private final Connection connection;
  private final Statements statements;

  CardStore(Connection connection, Statements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  /** Reads the buyer's latest card, and whether the order exists, in one statement. */
  Chargeable chargeable(NewPayment opening) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.chargeable)) {
      statement.setString(1, opening.orderId());
      statement.setString(2, opening.terms().payerNumber());
      statement.setString(3, InstrumentKind.of(opening.terms().method()).name());
      statement.setInt(4, 1);
      try (ResultSet found = statement.executeQuery()) {
        return found.next()
            ? new Chargeable(
                PaymentStore.cardAt(found, 1), found.getString(1 + Tables.CARD.width()) != null)
            : new Chargeable(null, true);
      }
    }
  }

  /** Locks the card, so that only one charge of a buyer at a time checks the month. */
  CardState lock(CardRow card) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.lockCard)) {
      statement.setString(1, card.orderId);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? CardState.valueOf(found.getString(1)) : CardState.REMOVED;
      }
    }
  }

  Optional<CardRecord> latestOf(String payerNumber, InstrumentKind kind) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.latestCard)) {
      statement.setString(1, payerNumber);
      statement.setString(2, kind.name());
      statement.setInt(3, 1);
      return cards(statement).stream().findFirst();
    }
  }

  List<CardRecord> ofBuyer(String payerNumber, InstrumentKind kind) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.cardsOfBuyer)) {
      statement.setString(1, payerNumber);
      statement.setString(2, kind.name());
      return cards(statement);
    }
  }

  List<CardRecord> of(List<String> keyDigests) throws SQLException {
    if (keyDigests.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(statements.cardsOf(keyDigests))) {
      int at = 1;
      for (String digest : keyDigests) {
        statement.setString(at++, digest);
      }
      return cards(statement);
    }
  }

  private static List<CardRecord> cards(PreparedStatement statement) throws SQLException {
    List<CardRecord> cards = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        cards.add(PaymentStore.cardAt(found, 1).known());
      }
    }
    return cards;
  }

  Optional<String> waitingRegistration(String payerNumber, @Nullable InstrumentKind kind)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(statements.waitingRegistration)) {
      statement.setString(1, payerNumber);
      statement.setString(2, (kind == null ? InstrumentKind.CARD : kind).name());
      statement.setString(3, (kind == null ? InstrumentKind.ACCOUNT : kind).name());
      statement.setInt(4, 1);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }

  /**
   * The card and the order id of a charge.
   *
   * @param card the buyer's latest card
   * @param mayBeKnown whether the order exists, or was not searched for
   */
  record Chargeable(@Nullable CardRow card, boolean mayBeKnown) {

    CardRow requireCard() {
      if (card == null || card.state() != CardState.ACTIVE) {
        throw new UnknownCardException();
      }
      return card;
    }
  }
}

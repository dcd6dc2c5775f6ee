// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.UnknownCardException;
import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** What the database is asked about registered cards. */
final class CardQueries {

  private final EntityManager entities;

  CardQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** One question for all that a charge depends on. */
  Chargeable chargeable(Opening opening) {
    return entities
        .createQuery(
            "select c, p from CardRow c"
                + " left join PaymentRow p on p.orderId = :orderId"
                + " where c.payerNumber = :payer and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            Object[].class)
        .setParameter("orderId", opening.orderId())
        .setParameter("payer", opening.terms().payerNumber())
        .setParameter("claimed", CardState.CLAIMED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(found -> new Chargeable((CardRow) found[0], locked((PaymentRow) found[1])))
        .orElseGet(
            () ->
                new Chargeable(
                    null,
                    entities.find(
                        PaymentRow.class, opening.orderId(), LockModeType.PESSIMISTIC_WRITE)));
  }

  /**
   * Lets one charge of a buyer at a time look for the month, so that two at the same time see each
   * other; the unique indexes alone would end one of them with a stack trace of the provider.
   */
  void lock(CardRow card) {
    entities.refresh(card, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The order, other than this one, that has a month of a buyer or of a card. */
  Optional<String> holder(MonthGuard month, String orderId) {
    return holder("monthOfBuyer", month.ofBuyer(), orderId)
        .or(() -> holder("monthOfCard", month.ofCard(), orderId));
  }

  private Optional<String> holder(String column, @Nullable String month, String orderId) {
    if (month == null) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select p.orderId from PaymentRow p where p."
                + column
                + " = :month and p.orderId <> :orderId",
            String.class)
        .setParameter("month", month)
        .setParameter("orderId", orderId)
        .getResultStream()
        .findFirst();
  }

  private @Nullable PaymentRow locked(@Nullable PaymentRow row) {
    if (row != null) {
      entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }
    return row;
  }

  Optional<Journal.KnownCard> latestOf(String payerNumber) {
    return entities
        .createQuery(
            "select c from CardRow c where c.payerNumber = :payer and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            CardRow.class)
        .setParameter("payer", payerNumber)
        .setParameter("claimed", CardState.CLAIMED)
        .setMaxResults(1)
        .getResultStream()
        .map(CardRow::known)
        .findFirst();
  }

  List<Journal.KnownCard> ofBuyer(String payerNumber) {
    return entities
        .createQuery(
            "select c from CardRow c where c.payerNumber = :payer and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            CardRow.class)
        .setParameter("payer", payerNumber)
        .setParameter("claimed", CardState.CLAIMED)
        .getResultStream()
        .map(CardRow::known)
        .toList();
  }

  List<Journal.KnownCard> of(List<String> keyDigests) {
    return entities
        .createQuery(
            "select c from CardRow c where c.keyDigest in :digests and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            CardRow.class)
        .setParameter("digests", keyDigests)
        .setParameter("claimed", CardState.CLAIMED)
        .getResultStream()
        .map(CardRow::known)
        .toList();
  }

  Optional<String> waitingRegistration(String payerNumber) {
    return entities
        .createQuery(
            "select p.orderId from PaymentRow p where p.terms.payerNumber = :payer"
                + " and p.terms.work = :auth and p.state in :waiting"
                + " order by p.openedAt desc, p.orderId desc",
            String.class)
        .setParameter("payer", payerNumber)
        .setParameter("auth", PaymentWork.AUTH)
        .setParameter("waiting", PaymentRow.WAITING_FOR_A_CARD)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * What a charge depends on.
   *
   * @param card the buyer's latest card
   * @param order the charge itself, when it is known, locked
   */
  record Chargeable(@Nullable CardRow card, @Nullable PaymentRow order) {

    CardRow requireCard() {
      if (card == null || card.state() != CardState.ACTIVE) {
        throw new UnknownCardException();
      }
      return card;
    }
  }
}

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
            "select c, p, m.orderId from CardRow c"
                + " left join PaymentRow p on p.orderId = :orderId"
                + " left join PaymentRow m on m.monthGuard = concat(c.keyDigest, :month)"
                + " where c.payerNumber = :payer and c.state <> :claimed"
                + " order by c.registeredAt desc, c.orderId desc",
            Object[].class)
        .setParameter("orderId", opening.orderId())
        .setParameter("month", PaymentRow.guardOf(opening.terms().month()))
        .setParameter("payer", opening.terms().payerNumber())
        .setParameter("claimed", CardState.CLAIMED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(
            found ->
                new Chargeable(
                    (CardRow) found[0], locked((PaymentRow) found[1]), (String) found[2]))
        .orElseGet(
            () ->
                new Chargeable(
                    null,
                    entities.find(
                        PaymentRow.class, opening.orderId(), LockModeType.PESSIMISTIC_WRITE),
                    null));
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
   * @param chargedBy the order that has the month of this card
   */
  record Chargeable(
      @Nullable CardRow card, @Nullable PaymentRow order, @Nullable String chargedBy) {

    CardRow requireCard() {
      if (card == null || card.state() != CardState.ACTIVE) {
        throw new UnknownCardException();
      }
      return card;
    }
  }
}

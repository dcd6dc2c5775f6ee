// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CardState;
import io.github.payple4ee.Terms;
import jakarta.annotation.Nullable;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The month that a payment holds, as it is stored: the month of its buyer and the month of its
 * card.
 */
final class MonthColumns {
  String ofBuyer;
  String ofCard;

  /** Takes the months that are not null. In the database each of them is unique. */
  void take(MonthGuard taken) {
    ofBuyer = taken.ofBuyer() == null ? ofBuyer : taken.ofBuyer();
    ofCard = taken.ofCard() == null ? ofCard : taken.ofCard();
  }

  /** Takes both for a charge of the card with this digest. */
  void take(Terms terms, String keyDigest) {
    YearMonth month = terms.month();
    if (month != null) {
      ofBuyer = MonthGuard.of(terms.payerNumber(), month);
      ofCard = MonthGuard.of(keyDigest, month);
    }
  }

  /** Releases the month for another order. */
  void release() {
    ofBuyer = null;
    ofCard = null;
  }

  MonthGuard held() {
    return new MonthGuard(ofBuyer, ofCard);
  }

  /** The month that a payment with these terms and this card needs and does not hold. */
  MonthGuard missing(Terms terms, PaymentCard card) {
    YearMonth month = terms.month();
    return month == null
        ? MonthGuard.NONE
        : new MonthGuard(
            ofBuyer == null ? MonthGuard.of(terms.payerNumber(), month) : null,
            ofCard == null ? ofCard(card, month) : null);
  }

  private static @Nullable String ofCard(PaymentCard card, YearMonth month) {
    Optional<CardRow> active = card.known().filter(row -> row.state() == CardState.ACTIVE);
    return active.map(row -> MonthGuard.of(row.keyDigest(), month)).orElse(null);
  }
}

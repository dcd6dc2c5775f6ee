// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.time.YearMonth;

/**
 * Prevents that a month is charged twice: the buyer with the month, and the card with the month,
 * are each unique in the journal. A new card of the same buyer does not allow a second charge, and
 * neither does another buyer's number with the same card.
 *
 * @param ofBuyer the number of the buyer and the month; null when it is not checked
 * @param ofCard the digest of the billing key and the month; null when it is not checked
 */
record MonthGuard(@Nullable String ofBuyer, @Nullable String ofCard) {

  static final MonthGuard NONE = new MonthGuard(null, null);

  /** Creates the guard of a charge that is about to be sent. */
  static MonthGuard of(NewPayment opening, String keyDigest) {
    YearMonth month = opening.terms().month();
    return month == null
        ? NONE
        : new MonthGuard(of(opening.terms().payerNumber(), month), of(keyDigest, month));
  }

  static String of(String name, YearMonth month) {
    return name + " " + month;
  }

  boolean isNone() {
    return ofBuyer == null && ofCard == null;
  }

  /** The buyer's part only. */
  MonthGuard buyers() {
    return new MonthGuard(ofBuyer, null);
  }

  /** The card's part only. */
  MonthGuard cards() {
    return new MonthGuard(null, ofCard);
  }

  /** Prints no values, because the number of the buyer is personal. */
  @Override
  public String toString() {
    return "MonthGuard[***]";
  }
}

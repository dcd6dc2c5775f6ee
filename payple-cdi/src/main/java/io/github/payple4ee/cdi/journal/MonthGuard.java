// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.time.YearMonth;

/**
 * What keeps a month from being charged twice: the buyer with the month, and the card with the
 * month. Each is unique in the journal. A new card of the same buyer does not open the month again,
 * and neither does another buyer's number for the same card.
 *
 * @param ofBuyer the number of the buyer and the month; null when it is not in question
 * @param ofCard the digest of the billing key and the month; null when it is not in question
 */
record MonthGuard(@Nullable String ofBuyer, @Nullable String ofCard) {

  static final MonthGuard NONE = new MonthGuard(null, null);

  /** Of a charge that is about to be sent. */
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

  /** The half of the buyer. */
  MonthGuard buyers() {
    return new MonthGuard(ofBuyer, null);
  }

  /** The half of the card. */
  MonthGuard cards() {
    return new MonthGuard(null, ofCard);
  }

  /** Shows nothing: the number of the buyer is personal. */
  @Override
  public String toString() {
    return "MonthGuard[***]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;

/** A card as the buyer enters it. */
public record Card(String number, YearMonth expiry) implements Instrument {

  /** Empty when the input is not a card: 14 to 16 digits, and an expiry with month and year. */
  public static Optional<Card> of(String number, String expiry) {
    String digits = number.replaceAll("[\\s-]", "");
    String month = expiry.replaceAll("[\\s/]", "");
    if (!digits.matches("\\d{14,16}") || !month.matches("\\d{4}")) {
      return Optional.empty();
    }
    try {
      int year = 2000 + Integer.parseInt(month.substring(2));
      int monthOfYear = Integer.parseInt(month.substring(0, 2));
      return Optional.of(new Card(digits, YearMonth.of(year, monthOfYear)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public boolean expiredAt(OffsetDateTime time) {
    return expiry.isBefore(YearMonth.from(time));
  }

  // manual, response of section 3: BC 카드, 1111********4444
  @Override
  public MaskedInstrument masked() {
    String middle = "*".repeat(number.length() - 8);
    String shown = number.substring(0, 4) + middle + number.substring(number.length() - 4);
    return MaskedInstrument.card(company(), shown);
  }

  @Override
  public String fingerprint() {
    return Identifiers.digest(number).substring(0, 4);
  }

  private String company() {
    return switch (number.charAt(0)) {
      case '3' -> "현대카드";
      case '4' -> "신한카드";
      case '5' -> "삼성카드";
      default -> "BC카드";
    };
  }

  @Override
  public String toString() {
    return "Card[" + masked().number() + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/**
 * The stored part of a card, an account or a wallet's points.
 *
 * @param kind what it is
 * @param issuer the name of the card company or bank; empty for points
 * @param number the number without its middle; empty for points
 */
public record MaskedInstrument(Kind kind, String issuer, String number) {
  /** The points or money in a wallet: Payple names neither an issuer nor a number. */
  public static final MaskedInstrument POINTS = new MaskedInstrument(Kind.POINTS, "", "");

  static MaskedInstrument card(String company, String number) {
    return new MaskedInstrument(Kind.CARD, company, number);
  }

  static MaskedInstrument account(Bank bank, String number) {
    return new MaskedInstrument(Kind.ACCOUNT, bank.title(), number);
  }

  public boolean isAccount() {
    return kind == Kind.ACCOUNT;
  }

  /** The issuer as a number. Of the card companies only 0200 is the manual's. */
  public String issuerCode() {
    if (isAccount()) {
      return Bank.titled(issuer).code();
    }
    return switch (issuer) {
      case "현대카드" -> "0800";
      case "신한카드" -> "0500";
      case "삼성카드" -> "0400";
      default -> "0200";
    };
  }

  // manual 6: 1111-****-****-1111
  public String inGroups() {
    return isAccount()
        ? number
        : number.substring(0, 4) + "-****-****-" + number.substring(number.length() - 4);
  }

  /** What a payment is charged to. */
  public enum Kind {
    /** A card. */
    CARD("card"),
    /** A bank account. */
    ACCOUNT("transfer"),
    /** The points or money in a wallet. */
    POINTS("card");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** {@code PCD_PAY_TYPE}. */
    public String type() {
      return type;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** What is stored of a card: the company's name and a number without its middle. */
public record MaskedCard(String company, String number) {

  /** Whether the card is a test card that its company declines. */
  public boolean isDeclined() {
    return number.endsWith("0002");
  }

  /** The company as a number. 0200 is the manual's, and the others are invented. */
  public String companyCode() {
    return switch (company) {
      case "현대카드" -> "0800";
      case "신한카드" -> "0500";
      case "삼성카드" -> "0400";
      default -> "0200";
    };
  }

  // manual 6: 1111-****-****-1111
  public String inGroups() {
    return number.substring(0, 4) + "-****-****-" + number.substring(number.length() - 4);
  }
}

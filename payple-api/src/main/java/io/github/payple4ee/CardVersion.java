// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** Which cards the window accepts ({@code PCD_CARD_VER}, manual: 1. first payment). */
public enum CardVersion {
  /**
   * A card that Payple registers: the buyer enters number, expiry date, birthday and password, and
   * Payple issues a billing key, with which the shop can charge the card again.
   */
  RECURRING("01"),
  /** Any card, paid with the card company's app; nothing is registered. */
  APP_CARD("02");

  private final String wireValue;

  CardVersion(String wireValue) {
    this.wireValue = wireValue;
  }

  /**
   * The value that is sent.
   *
   * @return {@code 01} or {@code 02}
   */
  public String wireValue() {
    return wireValue;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/**
 * What the buyer chose in the window besides a card or an account.
 *
 * @param method {@code PCD_PAY_METHOD}; this and the other values are empty without such a choice
 * @param easyPay {@code PCD_EASY_PAY_METHOD}
 * @param transactionKey {@code PCD_TX_KEY}, the wallet's key of the payment
 * @param instalments {@code PCD_PAY_CARDQUOTA}: the months as two digits, {@code 00} for one sum
 */
public record BuyerChoice(
    String method, String easyPay, String transactionKey, String instalments) {
  /** No choice. */
  public static final BuyerChoice NONE = new BuyerChoice("", "", "", "");

  private static final String ONE_SUM = "00";

  public BuyerChoice {
    if (!instalments.matches("|\\d\\d")) {
      throw new IllegalArgumentException("instalments must be two digits: " + instalments);
    }
  }

  /** The choice in the wallet. */
  public static BuyerChoice inWallet(PayMethod method, EasyPayMethod easyPay) {
    return new BuyerChoice(method.wire(), easyPay.wire(), Identifiers.transactionKey(), "");
  }

  /** The choice of instalments. */
  public static BuyerChoice inInstalments(String months) {
    return new BuyerChoice("", "", "", months);
  }

  /** The whole amount at once, as today's window says it. */
  public static BuyerChoice inOneSum() {
    return inInstalments(ONE_SUM);
  }

  /** Whether the buyer pays in a wallet. */
  public boolean isWallet() {
    return !transactionKey.isEmpty();
  }

  /** Whether the amount is charged in several months. */
  public boolean isInInstalments() {
    return !instalments.isEmpty() && !instalments.equals(ONE_SUM);
  }
}

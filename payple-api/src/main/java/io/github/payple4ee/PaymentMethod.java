// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The means of payment that the window or a payment link offers ({@code PCD_PAY_TYPE}, {@code
 * PCD_PAY_METHOD}). Wallets and bank transfers are not in the card manual; Payple's samples of
 * October 2025 have them.
 */
public enum PaymentMethod {
  /** A card. In today's window the buyer chooses among cards and the wallets of the contract. */
  CARD("card", null),
  /** A card by the card company's app, without wallets. */
  APP_CARD("card", "appCard"),
  /** Naver Pay: a card or points of the wallet. */
  NAVER_PAY("card", "naverPay"),
  /** Kakao Pay: a card or money of the wallet. */
  KAKAO_PAY("card", "kakaoPay"),
  /**
   * A transfer from a bank account. Payple's manual of bank transfers and its samples describe it.
   * A refund of a transfer is an extra service of Payple.
   */
  BANK_TRANSFER("transfer", null),
  /**
   * A card or a bank transfer: the buyer chooses on the page of a payment link. No window offers
   * both, so only a {@link LinkRequest} can have this method.
   */
  CARD_OR_TRANSFER("transfer+card", null);

  /** The smallest bank transfer, in won. */
  public static final long SMALLEST_TRANSFER = 1_000;

  private final String type;
  private final @Nullable String method;

  PaymentMethod(String type, @Nullable String method) {
    this.type = type;
    this.method = method;
  }

  /**
   * Finds the method that Payple names.
   *
   * @param wireValue the value of {@code PCD_PAY_METHOD}; null when there is none
   * @return the method; empty when this version does not know it
   */
  public static Optional<PaymentMethod> named(@Nullable String wireValue) {
    return Arrays.stream(values())
        .filter(known -> known.method != null && known.method.equals(wireValue))
        .findFirst();
  }

  /** {@return the value of {@code PCD_PAY_TYPE} in the request for a payment} */
  public String type() {
    return type;
  }

  /** {@return whether Payple's window offers it} */
  public boolean inWindow() {
    return this != CARD_OR_TRANSFER;
  }

  /**
   * The methods among which the buyer chooses. A lookup at Payple names one of them.
   *
   * @return {@link #CARD} and {@link #BANK_TRANSFER} for {@link #CARD_OR_TRANSFER}; otherwise this
   *     method alone
   */
  public List<PaymentMethod> choices() {
    return this == CARD_OR_TRANSFER ? List.of(CARD, BANK_TRANSFER) : List.of(this);
  }

  /**
   * {@return the value of {@code PCD_PAY_METHOD}; empty for {@link #CARD}, {@link #BANK_TRANSFER}
   * and {@link #CARD_OR_TRANSFER}, which have none}
   */
  public Optional<String> wireValue() {
    return Optional.ofNullable(method);
  }

  /**
   * Refuses an amount that is too small for this method.
   *
   * @param amount won
   * @throws IllegalArgumentException when the method is, or lets the buyer choose, a bank transfer,
   *     and the amount is below {@value #SMALLEST_TRANSFER} won
   */
  void require(long amount) {
    if (choices().contains(BANK_TRANSFER) && amount < SMALLEST_TRANSFER) {
      throw new IllegalArgumentException(
          "amount must be at least "
              + SMALLEST_TRANSFER
              + " won for a bank transfer (PCD_PAY_TOTAL); was "
              + amount);
    }
  }

  /** {@return whether it is a wallet, which has no billing key} */
  public boolean wallet() {
    return this == NAVER_PAY || this == KAKAO_PAY;
  }
}

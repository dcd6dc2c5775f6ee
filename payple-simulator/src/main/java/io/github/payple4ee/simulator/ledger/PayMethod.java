// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.Arrays;
import java.util.Optional;

/** {@code PCD_PAY_METHOD}: what the page lets the buyer pay with. */
public enum PayMethod {
  /** The card company's application. */
  APP_CARD("appCard"),
  /** Naver Pay. */
  NAVER_PAY("naverPay"),
  /** Kakao Pay. */
  KAKAO_PAY("kakaoPay");

  private final String wire;

  PayMethod(String wire) {
    this.wire = wire;
  }

  /** The value of the field. */
  public String wire() {
    return wire;
  }

  /** Whether the buyer pays in a wallet. */
  public boolean isWallet() {
    return this != APP_CARD;
  }

  static Optional<PayMethod> of(String wire) {
    return Arrays.stream(values()).filter(method -> method.wire.equals(wire)).findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.Arrays;
import java.util.Optional;

/** {@code PCD_EASY_PAY_METHOD}: what the buyer pays with in a wallet. */
public enum EasyPayMethod {
  /** A card in the wallet. */
  CARD("card"),
  /** The wallet's points or money. */
  POINT("point");

  private final String wire;

  EasyPayMethod(String wire) {
    this.wire = wire;
  }

  /** The value of the field. */
  public String wire() {
    return wire;
  }

  public static Optional<EasyPayMethod> of(String wire) {
    return Arrays.stream(values()).filter(method -> method.wire.equals(wire)).findFirst();
  }
}

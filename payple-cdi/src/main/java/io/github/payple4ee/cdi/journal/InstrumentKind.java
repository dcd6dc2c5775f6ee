// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentMethod;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of registrations. The journal stores both in the same table. */
public enum InstrumentKind {
  /** A card. */
  CARD(PaymentMethod.CARD),
  /** A bank account. */
  ACCOUNT(PaymentMethod.BANK_TRANSFER);

  private final PaymentMethod method;

  InstrumentKind(PaymentMethod method) {
    this.method = method;
  }

  /** The kind that a payment by this method registers or charges. */
  public static InstrumentKind of(PaymentMethod method) {
    return method == PaymentMethod.BANK_TRANSFER ? ACCOUNT : CARD;
  }

  /** The kind with this value of {@code PCD_PAY_TYPE}; empty for another value. */
  public static Optional<InstrumentKind> ofType(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type().equals(type)).findFirst();
  }

  /** The value of {@code PCD_PAY_TYPE}. */
  public String type() {
    return method.type();
  }
}

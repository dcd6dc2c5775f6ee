// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Payment;
import java.util.Optional;

/**
 * Determines whether Payple's answer names another charge than the recorded one. The trade number
 * decides. A payment with points or by bank transfer has no trade number, so the transaction key
 * ({@code PCD_TX_KEY}) decides.
 */
public final class AnotherCharge {

  private AnotherCharge() {}

  /**
   * The number of the other charge; empty when it is the recorded charge, or when that cannot be
   * determined.
   */
  public static Optional<String> named(
      Payment payment, Optional<String> tradeNumber, Optional<String> transactionKey) {
    return payment.approval().flatMap(known -> named(known, tradeNumber, transactionKey));
  }

  /** The same for the answer to a lookup. */
  public static Optional<String> named(Payment payment, Approval answer) {
    return named(
        payment,
        Optional.ofNullable(answer.tradeNumber()),
        Optional.ofNullable(answer.paidBy().transactionKey()));
  }

  static Optional<String> named(
      Approval known, Optional<String> tradeNumber, Optional<String> transactionKey) {
    String number = known.tradeNumber();
    if (number != null && tradeNumber.isPresent()) {
      return tradeNumber.filter(said -> !said.equals(number));
    }
    String key = known.paidBy().transactionKey();
    return transactionKey.filter(said -> key != null && !said.equals(key));
  }
}

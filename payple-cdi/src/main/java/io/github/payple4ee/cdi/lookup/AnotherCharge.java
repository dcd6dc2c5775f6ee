// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.lookup;

import io.github.payple4ee.Approval;
import io.github.payple4ee.Payment;
import java.util.Optional;

/**
 * Tells whether Payple speaks of another charge than the one that is known of a payment. The trade
 * number decides; a payment with points or by bank transfer has none, so that the transaction key
 * ({@code PCD_TX_KEY}) decides there.
 */
public final class AnotherCharge {

  private AnotherCharge() {}

  /** Names the other charge; empty when it is the known one, or when that cannot be told. */
  public static Optional<String> named(
      Payment payment, Optional<String> tradeNumber, Optional<String> transactionKey) {
    return payment.approval().flatMap(known -> named(known, tradeNumber, transactionKey));
  }

  /** The same of what an answer to a lookup says. */
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

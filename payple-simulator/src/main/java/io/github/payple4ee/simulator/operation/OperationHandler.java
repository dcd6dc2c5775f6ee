// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Optional;

/** One operation between the merchant's server and Payple. */
public interface OperationHandler {
  Operation operation();

  /** The order or billing key that the request is about, as far as it can be told. */
  Optional<String> subject(Request request);

  /** What money would be taken for, if the request asks for money. */
  default Optional<PaymentOrder> payment(Request request) {
    return Optional.empty();
  }

  /** Does it, or refuses it, and says so. */
  Answer perform(Request request);

  /** What it says when the card company does not answer. */
  default Refusal silence() {
    return Refusal.NO_CARD_COMPANY_ANSWER;
  }

  /** What it says when Payple took money that it should not have taken, and gave it back. */
  default Refusal reversal() {
    return Refusal.REVERSED;
  }

  /** What it says when it happened before. */
  default Refusal repetition() {
    return Refusal.DUPLICATE_ORDER;
  }
}

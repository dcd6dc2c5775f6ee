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

  /** The order or billing key of the request; empty when it is unknown. */
  Optional<String> subject(Request request);

  /** The order to charge, if the request is a charge. */
  default Optional<PaymentOrder> payment(Request request) {
    return Optional.empty();
  }

  /** Performs or refuses the operation, and returns the answer. */
  Answer perform(Request request);

  /** The refusal when the card company or bank does not answer. */
  default Refusal silence(Request request) {
    return Refusal.NO_CARD_COMPANY_ANSWER;
  }

  /** The refusal when Payple charged by mistake and refunded it. */
  default Refusal reversal() {
    return Refusal.REVERSED;
  }

  /** The refusal when the operation was performed before. */
  default Refusal repetition(Request request) {
    return Refusal.DUPLICATE_ORDER;
  }
}

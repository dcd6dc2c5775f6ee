// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.dialect.AnswerWriter;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Handler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reserves an order id while it is being charged. Payple refuses a second request as "already
 * processed".
 */
public final class ChargesInProgress {
  private final Set<String> orders = ConcurrentHashMap.newKeySet();
  private final AnswerWriter writer;

  public ChargesInProgress(AnswerWriter writer) {
    this.writer = writer;
  }

  /** Passes a charge to the next handler unless another request is charging the same order. */
  public Handler guard(ChargeHandler charge, Handler next) {
    return request -> {
      String orderId = request.field("PCD_PAY_OID");
      if (orderId.isBlank()) {
        return next.handle(request);
      }
      if (!orders.add(orderId)) {
        return writer.write(Operation.CHARGE, charge.duplicate(request));
      }
      try {
        return next.handle(request);
      } finally {
        orders.remove(orderId);
      }
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A payment after its transition. The code that records the result of the call gets it, so that the
 * row need not be read again. The result is written in this way only if the row has not changed
 * since.
 */
public final class Held {

  private final String orderId;
  private final int attempt;
  private final AtomicReference<PaymentRow> row;

  Held(PaymentRow row) {
    this.orderId = row.orderId();
    this.attempt = row.request().attempt();
    this.row = new AtomicReference<>(row);
  }

  /** The shop's order. */
  public String orderId() {
    return orderId;
  }

  /** The number of the current attempt to charge. */
  public int attempt() {
    return attempt;
  }

  /** The row. It can be taken once, because evidence changes it. */
  Optional<PaymentRow> take() {
    return Optional.ofNullable(row.getAndSet(null));
  }

  /** Prints the order id alone. */
  @Override
  public String toString() {
    return "Held[" + orderId + "]";
  }
}

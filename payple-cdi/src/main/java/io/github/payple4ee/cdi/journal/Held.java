// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A payment as its transition left it: handed to the code that records the outcome, so that the row
 * need not be read again. The outcome is written only when the row has not moved since.
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

  /** Which attempt for the money is the current one. */
  public int attempt() {
    return attempt;
  }

  /** The row, once: evidence works on it, and it is of no use when it was not written. */
  Optional<PaymentRow> take() {
    return Optional.ofNullable(row.getAndSet(null));
  }

  /** Shows the order and nothing else. */
  @Override
  public String toString() {
    return "Held[" + orderId + "]";
  }
}

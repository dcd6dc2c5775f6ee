// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.io.Serializable;
import java.util.Objects;

/** Names a line of the history, or an event: the order, and a number that counts up within it. */
public final class LineId implements Serializable {

  private static final long serialVersionUID = 1L;

  private String orderId;
  private int number;

  /** For Jakarta Persistence. */
  public LineId() {}

  LineId(String orderId, int number) {
    this.orderId = orderId;
    this.number = number;
  }

  /** The shop's order. */
  public String orderId() {
    return orderId;
  }

  int number() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LineId that
        && number == that.number
        && Objects.equals(orderId, that.orderId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(orderId, number);
  }

  @Override
  public String toString() {
    return orderId + "#" + number;
  }
}

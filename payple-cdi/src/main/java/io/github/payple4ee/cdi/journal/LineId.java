// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * Identifies an entry in the history, or an event.
 *
 * @param orderId the shop's order
 * @param number counts up from 1 within the order
 */
public record LineId(String orderId, int number) {

  @Override
  public String toString() {
    return orderId + "#" + number;
  }
}

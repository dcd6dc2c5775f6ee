// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.time.OffsetDateTime;

/**
 * A single capture or refund.
 *
 * @param amount won, always positive
 * @param at Korean time, to the second
 * @param tradeNo the card company's trade number, 24 digits
 */
public record Movement(long amount, OffsetDateTime at, String tradeNo) {

  public Movement {
    if (amount <= 0) {
      throw new IllegalArgumentException("amount must be 1 won or more; was " + amount);
    }
  }
}

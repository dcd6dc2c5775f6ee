// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * The captures and refunds of one order.
 *
 * @param orderId the merchant's order id
 * @param captured won captured in total
 * @param captures the captures; more than one is a double payment
 * @param refunded won refunded in total
 * @param refunds the refunds
 */
public record LedgerEntry(
    String orderId, long captured, List<Movement> captures, long refunded, List<Movement> refunds) {

  public LedgerEntry {
    captures = List.copyOf(captures);
    refunds = List.copyOf(refunds);
  }

  /** Won that can still be refunded. */
  public long remaining() {
    return captured - refunded;
  }

  static LedgerEntry of(String orderId, List<Movement> captures, List<Movement> refunds) {
    return new LedgerEntry(orderId, sum(captures), captures, sum(refunds), refunds);
  }

  LedgerEntry withRefund(Movement refund) {
    return of(orderId, captures, Stream.concat(refunds.stream(), Stream.of(refund)).toList());
  }

  private static long sum(List<Movement> movements) {
    return movements.stream().mapToLong(Movement::amount).sum();
  }
}

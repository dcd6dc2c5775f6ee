// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was actually captured and refunded, regardless of the answers.
 *
 * <p>Safe for use by several threads.
 */
public final class Ledger {
  private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
  private final Map<String, Payment> payments = new LinkedHashMap<>();
  private final Set<String> paidOnce = new HashSet<>();
  private final StateFile file;

  public Ledger(StateFile file) {
    this.file = file;
    file.replay(this::apply);
  }

  /** Every order with a capture, oldest first. */
  public synchronized List<LedgerEntry> orders() {
    return List.copyOf(entries.values());
  }

  /** The order; empty when it has no capture. */
  public synchronized Optional<LedgerEntry> order(String orderId) {
    return Optional.ofNullable(entries.get(orderId));
  }

  /** Won captured for the order, 0 when there is none. */
  public long captured(String orderId) {
    return order(orderId).map(LedgerEntry::captured).orElse(0L);
  }

  /** The number of captures of the order. */
  public int captures(String orderId) {
    return order(orderId).map(entry -> entry.captures().size()).orElse(0);
  }

  /** Won refunded for the order, 0 when there is none. */
  public long refunded(String orderId) {
    return order(orderId).map(LedgerEntry::refunded).orElse(0L);
  }

  public synchronized Optional<Payment> payment(String orderId) {
    return Optional.ofNullable(payments.get(orderId));
  }

  /**
   * Captures the payment unless its order id, or the month of a recurring payment, was used before.
   * Returns whether it was captured.
   */
  public synchronized boolean capture(Payment payment) {
    if (payments.containsKey(payment.order().orderId())
        || payment.once().filter(paidOnce::contains).isPresent()) {
      return false;
    }
    keep(StateLine.of(payment));
    return true;
  }

  /** Refunds the amount unless less than it remains. Returns whether it was refunded. */
  public synchronized boolean refund(String orderId, Movement movement) {
    LedgerEntry entry = entries.get(orderId);
    if (entry == null || entry.remaining() < movement.amount()) {
      return false;
    }
    keep(StateLine.of(new Refund(orderId, movement)));
    return true;
  }

  private void keep(StateLine line) {
    file.append(line);
    apply(line);
  }

  private void apply(StateLine line) {
    if (line.capture() != null) {
      String orderId = line.capture().order().orderId();
      payments.put(orderId, line.capture());
      line.capture().once().ifPresent(paidOnce::add);
      entries.put(orderId, LedgerEntry.of(orderId, List.of(line.capture().capture()), List.of()));
    }
    if (line.refund() != null) {
      entries.computeIfPresent(
          line.refund().orderId(), (id, entry) -> entry.withRefund(line.refund().movement()));
    }
  }
}

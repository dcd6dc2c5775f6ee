// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cash receipts that are issued, by order id.
 *
 * <p>Safe for use by several threads.
 */
public final class CashReceipts {
  private final Map<String, CashReceipt> receipts = new LinkedHashMap<>();
  private final StateFile file;

  public CashReceipts(StateFile file) {
    this.file = file;
    file.replay(this::apply);
  }

  /** Every receipt that is issued and not cancelled, oldest first. */
  public synchronized List<CashReceipt> all() {
    return List.copyOf(receipts.values());
  }

  /** The receipt of the order; empty when there is none. */
  public synchronized Optional<CashReceipt> find(String orderId) {
    return Optional.ofNullable(receipts.get(orderId));
  }

  /** Issues the receipt that comes with the payment, if there is one. */
  public synchronized void issueWith(Payment payment) {
    if (!payment.cashReceipt().isEmpty()) {
      keep(
          new CashReceipt(
              payment.order().orderId(), payment.order().amount(), payment.cashReceipt()));
    }
  }

  /** Issues a receipt; empty when the order has one. */
  public synchronized Optional<CashReceipt> issue(String orderId, long amount) {
    if (receipts.containsKey(orderId)) {
      return Optional.empty();
    }
    CashReceipt receipt = new CashReceipt(orderId, amount, Identifiers.cashReceiptNo());
    keep(receipt);
    return Optional.of(receipt);
  }

  /** Cancels the receipt and returns it; empty when the order has none. */
  public synchronized Optional<CashReceipt> cancel(String orderId) {
    Optional<CashReceipt> receipt = find(orderId);
    receipt.map(CashReceipt::cancelled).ifPresent(this::keep);
    return receipt;
  }

  private void keep(CashReceipt receipt) {
    StateLine line = StateLine.of(receipt);
    file.append(line);
    apply(line);
  }

  private void apply(StateLine line) {
    CashReceipt receipt = line.receipt();
    if (receipt == null) {
      return;
    }
    if (receipt.isCancelled()) {
      receipts.remove(receipt.orderId());
    } else {
      receipts.put(receipt.orderId(), receipt);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The payment links, by key.
 *
 * <p>Safe for use by several threads.
 */
public final class PaymentLinks {
  private final Map<String, PaymentLink> links = new LinkedHashMap<>();
  private final StateFile file;

  public PaymentLinks(StateFile file) {
    this.file = file;
    file.replay(this::apply);
  }

  /** Every link, oldest first. */
  public synchronized List<PaymentLink> all() {
    return List.copyOf(links.values());
  }

  public synchronized Optional<PaymentLink> find(String key) {
    return Optional.ofNullable(links.get(key));
  }

  /** Adds the link unless another one has its order id. Returns whether it was added. */
  public synchronized boolean add(PaymentLink link) {
    if (links.values().stream().anyMatch(other -> other.orderId().equals(link.orderId()))) {
      return false;
    }
    StateLine line = StateLine.of(link);
    file.append(line);
    apply(line);
    return true;
  }

  private void apply(StateLine line) {
    if (line.link() != null) {
      links.put(line.link().key(), line.link());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The planned faults by order id, or by billing key for {@link Operation#CARD_LOOKUP} and {@link
 * Operation#CARD_REMOVAL}. Faults of one operation are used in the order in which they were
 * injected, and those of the order itself before those of {@link #ANY_ORDER}. Safe for use by
 * several threads.
 */
public final class Faults {
  /** Instead of an order id: any order or billing key, and calls that have neither. */
  public static final String ANY_ORDER = "*";

  private final Map<String, List<Fault>> planned = new HashMap<>();

  public Faults() {}

  /** Plans a fault for the order, after those planned before. */
  public synchronized void inject(String orderId, Fault fault) {
    planned.computeIfAbsent(orderId, id -> new ArrayList<>()).add(fault);
  }

  /** Removes the planned faults of the order. */
  public synchronized void clear(String orderId) {
    planned.remove(orderId);
  }

  /** Removes all planned faults. */
  public synchronized void clear() {
    planned.clear();
  }

  /** The faults of the order that are not used yet. */
  public synchronized List<Fault> planned(String orderId) {
    return List.copyOf(planned.getOrDefault(orderId, List.of()));
  }

  synchronized Optional<Fault> take(Optional<String> orderId, Operation operation) {
    return orderId.flatMap(id -> takeOf(id, operation)).or(() -> takeOf(ANY_ORDER, operation));
  }

  private Optional<Fault> takeOf(String orderId, Operation operation) {
    List<Fault> faults = planned.getOrDefault(orderId, List.of());
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      if (fault.operation() == operation) {
        if (fault.times() == 1) {
          faults.remove(i);
        } else {
          faults.set(i, fault.repeated(fault.times() - 1));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}

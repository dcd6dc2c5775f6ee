// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** How many times each order was charged. */
final class Books {

  private final Map<String, Integer> captures = new ConcurrentHashMap<>();
  private volatile Predicate<String> chargedBefore = orderId -> false;

  void capture(String orderId) {
    captures.merge(orderId, 1, Integer::sum);
  }

  void forget() {
    captures.clear();
  }

  /** Believes that all orders were charged whose ids begin so. */
  void believe(String prefix) {
    chargedBefore = orderId -> orderId.startsWith(prefix);
  }

  boolean charged(String orderId) {
    return captures.containsKey(orderId) || chargedBefore.test(orderId);
  }

  long captures() {
    return captures.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** How many times the order was charged that was charged most often. */
  int most() {
    return captures.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}

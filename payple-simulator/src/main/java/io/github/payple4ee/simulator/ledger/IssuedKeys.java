// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest keys that were issued, so that tests can search for them. */
public final class IssuedKeys {
  private static final int MOST = 100_000;

  private final Deque<IssuedKey> latest = new ArrayDeque<>();

  /** Records a key and returns it. */
  public synchronized String noted(IssuedKey.Kind kind, String value) {
    if (latest.size() == MOST) {
      latest.removeFirst();
    }
    latest.addLast(new IssuedKey(kind, value));
    return value;
  }

  public synchronized List<IssuedKey> all() {
    return List.copyOf(latest);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, a minute at most. */
final class Eventually {
  private Eventually() {}

  static void become(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not become so within a minute");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How it treats its callers at the moment. */
final class Manners {

  private volatile long delayNanos;
  private volatile boolean silent;

  void delay(Duration delay) {
    delayNanos = delay.toNanos();
  }

  /** Does what it is asked for, and breaks the connection off instead of answering. */
  void silent(boolean whether) {
    silent = whether;
  }

  boolean answers() {
    long end = System.nanoTime() + delayNanos;
    for (long left = delayNanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return !silent;
  }
}

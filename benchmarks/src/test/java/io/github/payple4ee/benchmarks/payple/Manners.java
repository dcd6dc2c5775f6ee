// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** How it treats its callers at the moment. */
final class Manners {

  private volatile long delayNanos;
  private volatile boolean silent;
  private volatile CountDownLatch released = new CountDownLatch(0);
  private volatile String lost = "";

  void delay(Duration delay) {
    delayNanos = delay.toNanos();
  }

  /** Does what it is asked for, and breaks the connection off instead of answering. */
  void silent(boolean whether) {
    silent = whether;
  }

  /**
   * Does what it is asked for, and leaves the caller without an answer on an open connection. Those
   * that still wait when this ends are broken off.
   */
  void hold(boolean whether) {
    released.countDown();
    if (whether) {
      released = new CountDownLatch(1);
    }
  }

  /** Breaks off as if silent, but only for orders whose ids begin so; for none when it is empty. */
  void lose(String prefix) {
    lost = prefix;
  }

  boolean answers(String request) {
    long end = System.nanoTime() + delayNanos;
    for (long left = delayNanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    CountDownLatch latch = released;
    if (latch.getCount() > 0) {
      awaitEnd(latch);
      return false;
    }
    String losing = lost;
    return !silent && (losing.isEmpty() || !request.contains("\"" + losing));
  }

  private static void awaitEnd(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Signals a driver in another thread to stop. */
final class StopSign {

  private final CountDownLatch raised = new CountDownLatch(1);

  void raise() {
    raised.countDown();
  }

  boolean raised() {
    return raised.getCount() == 0;
  }

  /** Waits until it is raised, or for this time. An interrupt raises it. */
  boolean raisedWithin(Duration time) {
    try {
      return raised.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      raise();
      Thread.currentThread().interrupt();
      return true;
    }
  }
}

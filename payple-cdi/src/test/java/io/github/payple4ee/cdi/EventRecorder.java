// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Observes the events as the shop: records them, and throws for a while when a test asks for it.
 */
@ApplicationScoped
class EventRecorder {

  private final List<PaymentEvent> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  void observe(@Observes PaymentEvent event) {
    if (refusals.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
      throw new IllegalStateException("the shop's database is away");
    }
    received.add(event);
  }

  void refuse(int times) {
    refusals.set(times);
  }

  List<PaymentEvent> received() {
    return List.copyOf(received);
  }
}

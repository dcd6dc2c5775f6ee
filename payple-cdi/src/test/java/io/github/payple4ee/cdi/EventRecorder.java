// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The shop's observer: remembers what it heard, and refuses to hear for a while if told to. */
@ApplicationScoped
class EventRecorder {

  private final List<PaymentEvent> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  void hear(@Observes PaymentEvent event) {
    if (refusals.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
      throw new IllegalStateException("the shop's database is away");
    }
    heard.add(event);
  }

  void refuse(int times) {
    refusals.set(times);
  }

  List<PaymentEvent> heard() {
    return List.copyOf(heard);
  }
}

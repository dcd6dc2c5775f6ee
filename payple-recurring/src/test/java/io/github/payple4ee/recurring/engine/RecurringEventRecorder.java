// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.recurring.event.RecurringEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Observes the events as the shop: records them, and throws for a while when a test asks for it.
 */
@ApplicationScoped
public class RecurringEventRecorder {

  private final List<RecurringEvent> events = new CopyOnWriteArrayList<>();
  private final List<String> names = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  void observe(@Observes RecurringEvent event) {
    if (refusals.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
      throw new IllegalStateException("the shop's database is away");
    }
    events.add(event);
    names.add(event.getClass().getSimpleName());
  }

  void observe(@Observes PaymentCompleted event) {
    names.add(event.getClass().getSimpleName());
  }

  /** The names of the events, those of payments among them, in the order in which they came. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** Lets it throw so many times. */
  void refuse(int times) {
    refusals.set(times);
  }

  List<RecurringEvent> events() {
    return List.copyOf(events);
  }
}

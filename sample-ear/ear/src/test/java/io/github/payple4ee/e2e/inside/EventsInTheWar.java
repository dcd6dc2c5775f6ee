// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.inside;

import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An observer in the WAR, of all events and of one kind. */
@ApplicationScoped
public class EventsInTheWar {

  private final List<PaymentEvent> all = new CopyOnWriteArrayList<>();
  private final List<PaymentCompleted> completed = new CopyOnWriteArrayList<>();

  private final Map<String, Thread> threads = new ConcurrentHashMap<>();

  void observe(@Observes PaymentEvent event) {
    all.add(event);
    threads.put(event.orderId(), Thread.currentThread());
  }

  void observeCompleted(@Observes PaymentCompleted event) {
    completed.add(event);
  }

  /** The thread that delivered an event of the order. */
  Optional<Thread> thread(String orderId) {
    return Optional.ofNullable(threads.get(orderId));
  }

  List<PaymentEvent> all(String orderId) {
    return all.stream().filter(event -> event.orderId().equals(orderId)).toList();
  }

  List<PaymentCompleted> completed(String orderId) {
    return completed.stream().filter(event -> event.orderId().equals(orderId)).toList();
  }
}

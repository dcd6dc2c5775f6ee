// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.inside;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An observer in the WAR that lives as long as a request, or as the delivery of an event. */
@RequestScoped
public class EventsInARequest {

  private static final Set<String> ORDERS = ConcurrentHashMap.newKeySet();

  void observe(@Observes PaymentEvent event) {
    ORDERS.add(event.orderId());
  }

  static Set<String> orders() {
    return ORDERS;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import io.github.payple4ee.event.PaymentCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Packs what was paid; the first time for an order that begins so, it fails after that. */
@ApplicationScoped
public class Delivery {

  private static final String FAILS_ONCE = "fails-once-";

  @Inject private Parcels parcels;

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  void paid(@Observes PaymentCompleted event) {
    parcels.pack(event.orderId());
    int count = counts.merge(event.orderId(), 1, Integer::sum);
    if (count == 1 && event.orderId().startsWith(FAILS_ONCE)) {
      throw new IllegalStateException("No box is left for " + event.orderId());
    }
  }

  int count(String orderId) {
    return counts.getOrDefault(orderId, 0);
  }
}

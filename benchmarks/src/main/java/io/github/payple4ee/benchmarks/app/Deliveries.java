// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.app;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.LongAdder;

/** An observer that only counts. */
@ApplicationScoped
public class Deliveries {

  private final LongAdder received = new LongAdder();

  void observe(@Observes PaymentEvent event) {
    received.increment();
  }

  long received() {
    return received.sum();
  }
}

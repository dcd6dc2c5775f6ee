// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.event.PaymentCompleted;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In the tests' threads, as in the resolver's, no request is under way. */
class RequestScopedObserverTest {

  private static final AtomicInteger NOTIFIED = new AtomicInteger();
  private static final AtomicInteger ENDED = new AtomicInteger();
  private static final AtomicInteger REFUSALS = new AtomicInteger();

  @RegisterExtension private final Shop shop = Shop.usual().with(OfARequest.class);

  @BeforeEach
  void forget() {
    NOTIFIED.set(0);
    ENDED.set(0);
    REFUSALS.set(0);
  }

  @Test
  void requestScopedObserverIsNotifiedInARequestOfItsOwn() {
    shop.pay("order-request-1");
    shop.pay("order-request-2");

    assertThat(NOTIFIED).hasValue(2);
    assertThat(ENDED).hasValue(2);
  }

  @Test
  void requestScopedObserverThatThrowsIsNotifiedAgainByTheResolver() {
    REFUSALS.set(1);

    shop.pay("order-request-3");
    shop.resolveUntil(() -> NOTIFIED.get() == 1);

    assertThat(ENDED).hasValue(2);
  }

  @RequestScoped
  static class OfARequest {

    void paid(@Observes PaymentCompleted event) {
      if (REFUSALS.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
        throw new IllegalStateException("the shop's database is away");
      }
      NOTIFIED.incrementAndGet();
    }

    @PreDestroy
    void end() {
      ENDED.incrementAndGet();
    }
  }
}

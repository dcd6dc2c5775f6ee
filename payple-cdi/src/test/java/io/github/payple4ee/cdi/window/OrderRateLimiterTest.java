// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OrderRateLimiterTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final OrderRateLimiter limiter = new OrderRateLimiter(3, Duration.ofSeconds(5), now::get);

  @Test
  void fewAreLetAtOnceAndTheNextOneGetsTheTimeToWait() {
    assertThat(times(10)).isEqualTo(3);

    assertThat(limiter.waitFor("order-1")).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void afterwardsOneIsLetOnceInAWhile() {
    times(3);

    pass(Duration.ofSeconds(5));

    assertThat(times(10)).isOne();
  }

  @Test
  void refusedCallerDoesNotWaitLongerForIt() {
    times(1_000);

    assertThat(limiter.waitFor("order-1")).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void orderThatWasQuietIsLetAsManyAsAtFirst() {
    times(3);

    pass(Duration.ofMinutes(1));

    assertThat(times(10)).isEqualTo(3);
  }

  @Test
  void floodOfOneOrderHoldsUpNoOther() {
    times(10);

    assertThat(limiter.waitFor("order-2")).isZero();
  }

  @Test
  void orderThatWasQuietLongestIsForgottenWhenThereAreTooMany() {
    times(3);

    for (int other = 0; other < OrderRateLimiter.REMEMBERED; other++) {
      limiter.waitFor("other-" + other);
    }

    assertThat(limiter.waitFor("order-1")).isZero();
  }

  private int times(int calls) {
    int let = 0;
    for (int call = 0; call < calls; call++) {
      let += limiter.waitFor("order-1").isZero() ? 1 : 0;
    }
    return let;
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}

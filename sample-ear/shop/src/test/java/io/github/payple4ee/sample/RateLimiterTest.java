// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private Instant now = Instant.parse("2026-11-02T03:04:05Z");
  private final RateLimiter limiter = new RateLimiter(2, Duration.ofSeconds(10), () -> now);

  @Test
  void aBurstAndThenOneAttemptInEachInterval() {
    assertThat(limiter.acquire("a")).isZero();
    assertThat(limiter.acquire("a")).isZero();
    assertThat(limiter.acquire("a")).isEqualTo(Duration.ofSeconds(10));
    assertThat(limiter.acquire("b")).isZero();

    now = now.plusSeconds(10);

    assertThat(limiter.acquire("a")).isZero();
    assertThat(limiter.acquire("a")).isPositive();
  }

  @Test
  void releasedAttemptDoesNotCount() {
    limiter.acquire("a");
    limiter.acquire("a");
    limiter.release("a");

    assertThat(limiter.acquire("a")).isZero();
    assertThat(limiter.acquire("a")).isPositive();
  }

  @Test
  void fullTableDropsTheLeastRecentlyUsedKey() {
    limiter.acquire("old");
    limiter.acquire("old");
    for (int key = 0; key < RateLimiter.REMEMBERED; key++) {
      limiter.acquire("key" + key);
    }

    assertThat(limiter.acquire("key" + (RateLimiter.REMEMBERED - 1))).isZero();
    assertThat(limiter.acquire("key" + (RateLimiter.REMEMBERED - 1))).isPositive();
    assertThat(limiter.acquire("old")).isZero();
  }
}

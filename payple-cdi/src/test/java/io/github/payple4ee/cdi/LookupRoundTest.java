// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.resolver.Resolver;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Lookups of a round share an authentication and a rate limit")
class LookupRoundTest {

  private static final int DOUBTS = 6;

  @Nested
  class Usually {
    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void oneAuthenticationIsEnoughForARound() {
      doubts(shop);
      waitForTheFirstDelay();
      shop.payple().forgetRequests();

      shop.bean(Resolver.class).resolveDoubts();

      // around a Korean midnight two days are asked for
      assertThat(shop.sentTo(Shop.LOOKUP)).isGreaterThanOrEqualTo(DOUBTS);
      assertThat(authentications(shop)).isOne();
    }
  }

  @Nested
  class WhenAKeyIsGoodForOneUse {
    @RegisterExtension
    final Shop shop = Shop.at(SimulatorOptions.builder().singleUseKeys(true).build());

    @Test
    void eachLookupGetsItsOwn() {
      doubts(shop);

      IntStream.range(0, DOUBTS)
          .forEach(number -> shop.resolveUntil("order-" + number, PaymentState.NOT_CHARGED));
    }
  }

  @Nested
  class WithARateLimit {
    @RegisterExtension final Shop shop = Shop.usual().with("payple.lookups-per-second", "10");

    @Test
    void lookupsAreApart() {
      doubts(shop);
      waitForTheFirstDelay();
      long start = System.nanoTime();

      shop.bean(Resolver.class).resolveDoubts();

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(100L * (DOUBTS - 1)));
    }
  }

  private static void doubts(Shop shop) {
    for (int number = 0; number < DOUBTS; number++) {
      String orderId = "order-" + number;
      shop.open(orderId);
      shop.journal().transition(orderId, new ClaimEvidence.Claimed(Instant.now().plusSeconds(60)));
      shop.journal().transition(orderId, new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    }
  }

  private static void waitForTheFirstDelay() {
    long end = System.nanoTime() + Duration.ofMillis(60).toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static long authentications(Shop shop) {
    return shop.requestsTo(Shop.AUTH).stream()
        .map(request -> Map.copyOf(request.body()))
        .filter(body -> body.containsKey("PCD_PAYCHK_FLAG"))
        .count();
  }
}

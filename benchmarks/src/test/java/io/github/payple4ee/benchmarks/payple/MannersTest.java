// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MannersTest {

  private static final String LOOKUP = "{\"PCD_PAY_OID\":\"b7-3\"}";

  private final Manners manners = new Manners();

  @Test
  void callerThatIsHeldWaitsUntilTheEndAndGetsNoAnswer() {
    manners.hold(true);
    CompletableFuture<Thread> waiting = new CompletableFuture<>();
    CompletableFuture<Boolean> answer =
        CompletableFuture.supplyAsync(
            () -> {
              waiting.complete(Thread.currentThread());
              return manners.answers(LOOKUP);
            });

    await().until(() -> waiting.join().getState() == Thread.State.WAITING);
    assertThat(answer).isNotDone();
    manners.hold(false);

    assertThat(answer.join()).isFalse();
    assertThat(manners.answers(LOOKUP)).isTrue();
  }

  @Test
  void answersAreLostForOrdersOfOnePrefixAlone() {
    manners.lose("b7-");

    assertThat(manners.answers(LOOKUP)).isFalse();
    assertThat(manners.answers("{\"PCD_PAY_OID\":\"b71-3\"}")).isTrue();
    manners.lose("");
    assertThat(manners.answers(LOOKUP)).isTrue();
  }
}

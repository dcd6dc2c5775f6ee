// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 7: of many callers with a result at the same time, only one sends the confirm")
class Rule07TogetherTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void sameResultFromManySidesIsConfirmedOnce() throws Exception {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.delay(Operation.CONFIRM, Duration.ofMillis(200)));

    together(List.of(result, result, result, result));

    assertPaidOnce();
  }

  @Test
  void twoResultsOfOneOrderAreOneCharge() throws Exception {
    shop.open("order-1");
    Map<String, String> first = shop.result("order-1");
    Map<String, String> second = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.delay(Operation.CONFIRM, Duration.ofMillis(200)));

    together(List.of(first, second));

    assertPaidOnce();
  }

  private void assertPaidOnce() {
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
  }

  private void together(List<Map<String, String>> results) throws Exception {
    CyclicBarrier start = new CyclicBarrier(results.size());
    ExecutorService browsers = Executors.newFixedThreadPool(results.size());
    try {
      List<Future<?>> answers = new ArrayList<>();
      for (Map<String, String> result : results) {
        answers.add(
            browsers.submit(
                () -> {
                  start.await();
                  return shop.bring(result);
                }));
      }
      for (Future<?> answer : answers) {
        answer.get(20, TimeUnit.SECONDS);
      }
    } finally {
      browsers.shutdownNow();
    }
  }
}

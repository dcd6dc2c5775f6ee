// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A Payple that moved: its operations are at another port, below another path, and its JSON differs
 * from every manual. The shop's configuration does not change.
 */
class AnotherPaypleIT {

  private static Sample sample;

  @BeforeAll
  static void start() {
    SimulatorOptions moved =
        SimulatorOptions.builder()
            .operationsOnSecondPort(true)
            .operationsPrefix("/v9/moved")
            .dialect(
                WireDialect.MANUAL
                    .withContentType("text/html; charset=UTF-8")
                    .withNumbersAsStrings()
                    .withUnknownFields()
                    .withTestCodePrefix())
            .build();
    sample = Sample.start("another-payple", moved, Map.of());
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  @Test
  void orderIsPaidAndRefundedWhereTheAnswersSay() {
    String orderId = sample.shop().order();

    Map<String, String> claim = sample.paidInWindow(orderId);
    assertThat(sample.shop().result(claim).text("state")).isEqualTo("PAID");
    assertThat(sample.shop().cancel(orderId, 5_000L).text("state")).isEqualTo("PARTLY_CANCELLED");
    assertThat(sample.shop().cancel(orderId, null).text("state")).isEqualTo("CANCELLED");

    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().refunded(orderId)).isEqualTo(15_000);
    assertThat(operations())
        .containsSubsequence(
            "/v9/moved/php/PayCardConfirmAct.php",
            "/v9/moved/php/account/api/cPayCAct.php",
            "/v9/moved/php/account/api/cPayCAct.php");
    assertThat(hostsOfOperations()).hasSize(1).doesNotContain(sample.payple().url().getAuthority());
  }

  @Test
  void immediatePaymentIsLookedUpWhereTheAnswersSay() {
    String orderId = sample.shop().order(9_000, "PAY");

    assertThat(sample.shop().result(sample.paidInWindow(orderId)).text("state")).isEqualTo("PAID");

    assertThat(operations()).contains("/v9/moved/php/PayChkAct.php");
  }

  @Test
  void lostAnswerIsLookedUpThereToo() {
    String orderId = sample.shop().order();
    sample.payple().faults().inject(orderId, Fault.on(Operation.CONFIRM, FaultKind.CUT));

    sample.shop().result(sample.paidInWindow(orderId));

    await().untilAsserted(() -> assertThat(sample.shop().state(orderId)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
  }

  private static List<String> operations() {
    return sample.payple().requests().stream()
        .map(request -> request.path())
        .filter(path -> !path.equals("/php/auth.php"))
        .toList();
  }

  private static List<String> hostsOfOperations() {
    return sample.payple().requests().stream()
        .filter(request -> !request.path().equals("/php/auth.php"))
        .map(request -> request.header("Host").orElseThrow())
        .distinct()
        .toList();
  }
}

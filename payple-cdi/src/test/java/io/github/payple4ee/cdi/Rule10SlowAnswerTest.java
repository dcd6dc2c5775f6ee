// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 10: no caller waits longer than configured, and what comes late is not missed")
@Timeout(60)
class Rule10SlowAnswerTest {

  private static final Fault MUCH_TOO_LATE = Fault.delay(Operation.CONFIRM, Duration.ofSeconds(60));
  private static final CancelRequest PART =
      CancelRequest.partial("order-1", 5_000).named("return-1");

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.read-timeout", "PT2S")
          .with("payple.lookup-delays", "PT0.2S,PT6S,PT1S,PT1S");

  @Test
  void chargeWhoseAnswerComesTooLateIsFoundAtOnce() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", MUCH_TOO_LATE);

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
  }

  @Test
  void chargeThatComesAfterTheFirstAbsenceIsNotMissed() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", late(Operation.CONFIRM));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.IN_DOUBT);
    shop.resolveUntil("order-1", PaymentState.PAID);

    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
  }

  @Test
  void refundWhoseAnswerComesTooLateIsFoundAtOnce() {
    shop.pay("order-1");
    shop.payple().faults().inject("order-1", Fault.delay(Operation.CANCEL, Duration.ofSeconds(60)));

    assertThat(shop.service().cancel(PART)).isInstanceOf(Outcome.Approved.class);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);
  }

  @Test
  void refundThatComesLateIsFoundByTheResolver() {
    shop.pay("order-1");
    shop.payple().faults().inject("order-1", late(Operation.CANCEL));

    assertThat(shop.service().cancel(PART)).isInstanceOf(Outcome.InDoubt.class);
    shop.resolveUntil("order-1", PaymentState.PARTLY_CANCELLED);

    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(5_000);
    assertThat(shop.sentTo(Shop.CANCEL)).isEqualTo(1);
  }

  private static Fault late(Operation operation) {
    return Fault.on(operation, FaultKind.DELAY_BEFORE).lasting(Duration.ofSeconds(5));
  }
}

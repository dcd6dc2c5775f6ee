// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator refunds payments on the operator's page. */
@ExtendWith(SharedSample.class)
class OperatorIT {

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  private final Sample sample;

  OperatorIT(Sample sample) {
    this.sample = sample;
  }

  @Test
  void refundsAPartAndThenTheRest() {
    String orderId = sample.shop().order();
    sample.shop().result(sample.paidInWindow(orderId));
    Browser browser = browsers.open(sample.server().url());
    OperatorDesk desk =
        OperatorDesk.visit(browser)
            .signIn("operator", Planted.OPERATOR_PASSWORD)
            .find(orderId)
            .seeState("PAID");

    desk.cancelPart(5_000).seeState("PARTLY_CANCELLED");

    assertThat(desk.refunded()).contains("5,000");
    desk.cancelRest().seeState("CANCELLED");
    assertThat(desk.refunded()).contains("15,000");
    assertThat(sample.payple().ledger().refunded(orderId)).isEqualTo(15_000);
    assertThat(desk.history())
        .containsSubsequence(
            "CONFIRMING → PAID",
            "CANCELLING → PARTLY_CANCELLED",
            "PARTLY_CANCELLED → CANCELLING",
            "CANCELLING → CANCELLED");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(desk.events(orderId))
                    .containsExactly("PaymentCompleted", "PaymentCancelled", "PaymentCancelled"));
    browser.picture("operator-ko");
  }

  @Test
  void decidesADoubtWithTheAmountThatWasSeen() {
    String orderId = sample.shop().order();
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_BEFORE));
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(100));
    sample.shop().result(sample.paidInWindow(orderId));
    OperatorDesk desk =
        OperatorDesk.visit(browsers.open(sample.server().url()))
            .signIn("operator", Planted.OPERATOR_PASSWORD)
            .find(orderId)
            .seeState("IN_DOUBT");

    desk.decideCharged(100, "seen");
    await().untilAsserted(() -> assertThat(desk.notice()).contains("the operator saw 100 won"));
    assertThat(sample.shop().state(orderId)).isEqualTo("IN_DOUBT");

    desk.decideCharged(15_000, "seen").seeState("PAID");
  }

  @Test
  void staysOutsideWithAWrongPassword() {
    Browser browser = browsers.open(sample.server().url());

    OperatorDesk desk = OperatorDesk.visit(browser).signIn("operator", "wrong");

    assertThat(desk.refusal()).isEqualTo("사용자 이름이나 비밀번호가 맞지 않습니다.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator reads the explanation of an order, and decides about a payment in doubt. */
@ExtendWith(SharedSample.class)
class DecisionIT {

  private final Sample sample;
  private final Shop operator;

  DecisionIT(Sample sample) {
    this.sample = sample;
    this.operator = sample.shop().asOperator();
  }

  @Test
  void orderIsExplainedInTheReadersLanguage() {
    String orderId = sample.shop().order();
    sample.shop().result(sample.paidInWindow(orderId));

    assertThat(operator.get(explanation(orderId)).text("known"))
        .isEqualTo("Payple charged 15,000 won.");
    assertThat(operator.reading("ko").get(explanation(orderId)).text("known"))
        .isEqualTo("페이플에서 15,000원이 결제되었습니다.");
    assertThat(sample.shop().get(explanation(orderId)).status()).isEqualTo(401);
  }

  @Test
  void doubtEndsByWhatTheOperatorFoundOut() {
    String orderId = inDoubt();

    Reply decided =
        operator.post(
            decision(orderId),
            Map.of("finding", "CHARGED", "amount", 15_000, "reason", "seen in the admin pages"));

    assertThat(decided.text("state")).isEqualTo("PAID");
    assertThat(sample.shop().history(orderId).body())
        .contains("CHARGED says operator: seen in the admin pages");
    await()
        .untilAsserted(
            () -> assertThat(sample.shop().events(orderId)).contains("PaymentCompleted 15000"));
  }

  @Test
  void decisionNeedsADoubtAFindingAReasonAndAnOperator() {
    String paid = sample.shop().order();
    sample.shop().result(sample.paidInWindow(paid));
    Map<String, Object> charged =
        Map.of("finding", "CHARGED", "amount", 15_000, "reason", "so it is");

    assertThat(operator.post(decision(paid), charged).status()).isEqualTo(409);
    assertThat(operator.post(decision(paid), Map.of("finding", "X", "reason", "y")).status())
        .isEqualTo(400);
    assertThat(
            operator.post(decision(paid), Map.of("finding", "CHARGED", "amount", 15_000)).status())
        .isEqualTo(400);
    assertThat(operator.post(decision("nope"), charged).status()).isEqualTo(404);
    assertThat(sample.shop().post(decision(paid), charged).status()).isEqualTo(401);
    assertThat(sample.shop().state(paid)).isEqualTo("PAID");
  }

  @Test
  void decisionThatItWasChargedNamesTheAmountOfTheOrder() {
    String orderId = inDoubt();

    Reply withoutAmount =
        operator.post(decision(orderId), Map.of("finding", "CHARGED", "reason", "seen"));
    Reply another =
        operator.post(
            decision(orderId), Map.of("finding", "CHARGED", "amount", 100, "reason", "seen"));

    assertThat(withoutAmount.status()).isEqualTo(400);
    assertThat(withoutAmount.body()).contains("amount is missing");
    assertThat(
            operator
                .post(
                    decision(orderId),
                    Map.of("finding", "CHARGED", "amount", 100.5, "reason", "seen"))
                .status())
        .isEqualTo(400);
    assertThat(another.status()).isEqualTo(409);
    assertThat(another.body())
        .contains("the operator saw 100 won", "decide that it was not charged");
    assertThat(sample.shop().state(orderId)).isEqualTo("IN_DOUBT");
  }

  private String inDoubt() {
    String orderId = sample.shop().order();
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_BEFORE));
    sample
        .payple()
        .faults()
        .inject(orderId, Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(100));
    assertThat(sample.shop().result(sample.paidInWindow(orderId)).text("state"))
        .isEqualTo("IN_DOUBT");
    return orderId;
  }

  private static String explanation(String orderId) {
    return "shop/api/orders/" + orderId + "/explanation";
  }

  private static String decision(String orderId) {
    return "shop/api/orders/" + orderId + "/decision";
  }
}

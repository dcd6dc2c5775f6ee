// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PayPaymentTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @BeforeEach
  void openAnOrder() {
    shop.open("order-1", PaymentWork.PAY);
  }

  @Test
  void resultIsBelievedWhenPaypleConfirmsIt() {
    Payment payment = shop.bring(shop.result("order-1"));

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.sentTo(Shop.LOOKUP)).isEqualTo(1);
    assertThat(shop.sentTo(Shop.CONFIRM)).isZero();
    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
  }

  @Test
  void sameResultTwiceIsOnePayment() {
    Map<String, String> result = shop.result("order-1");
    shop.bring(result);

    shop.bring(result);

    assertThat(shop.received()).hasSize(1);
  }

  @Test
  void whatTheResultSaysOfTheAmountDecidesNothing() {
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    result.put("PCD_PAY_TOTAL", "100");

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.sentTo(Shop.LOOKUP)).isOne();
  }

  @Test
  void resultThatSaysFailureOfAPaymentThatWasChargedIsNotBelieved() {
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    result.put("PCD_PAY_RST", "error");
    result.put("PCD_PAY_CODE", "3112");

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void chargeOfAnotherAmountNeedsAPerson() {
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.WRONG_AMOUNT));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.NEEDS_REVIEW);
  }

  @Test
  void lookupThatFailsLeavesTheClaimUnproven() {
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("order-1").evidence()).isEqualTo("ClaimUnconfirmed");
    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
  }

  @Test
  void chargeWhoseResultWasLostIsFoundByAskingPayple() {
    shop.result("order-1");

    shop.service().inquire("order-1");

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received()).hasSize(1);
  }

  @Test
  void chargeIsFoundAlthoughTheBrowserSaysItWasDeclined() {
    Map<String, String> result = shop.result("order-1");
    shop.bring(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "error", "PCD_PAY_CODE", "3112"));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
  }
}

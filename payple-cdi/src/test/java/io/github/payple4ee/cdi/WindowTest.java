// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.UnknownOrderException;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import io.github.payple4ee.event.PaymentAbandoned;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentDeclined;
import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WindowTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void browserGetsTheSixFieldsAndNoKey() {
    shop.open("order-1");

    Map<String, String> fields = shop.bean(WindowAuthorizer.class).authorize("order-1");

    assertThat(fields)
        .containsOnlyKeys("result", "result_msg", "cst_id", "custKey", "AuthKey", "return_url")
        .containsEntry("result", "success")
        .doesNotContainValue(Merchant.TEST.custKey());
  }

  @Test
  void tokenOfTheBrowserIsForTheWindowOnly() {
    shop.open("order-1");

    shop.bean(WindowAuthorizer.class).authorize("order-1");

    assertThat(shop.requestsTo(Shop.AUTH))
        .singleElement()
        .extracting(SeenRequest::body)
        .isEqualTo(Map.of("cst_id", "test", "custKey", "abcd1234567890", "PCD_PAY_TYPE", "card"));
  }

  @Test
  void orderThatIsPaidOpensNoWindow() {
    shop.pay("order-1");
    shop.payple().forgetRequests();

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.bean(WindowAuthorizer.class).authorize("order-1"));
    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().checkout(CheckoutRequest.of("order-1", "/shop/payple")));
    assertThat(shop.payple().requests()).isEmpty();
  }

  @Test
  void unknownOrderOpensNoWindow() {
    assertThatExceptionOfType(UnknownOrderException.class)
        .isThrownBy(() -> shop.bean(WindowAuthorizer.class).authorize("order-0"));
    assertThat(shop.payple().requests()).isEmpty();
  }

  @Test
  void buyerWhoIsDeclinedTriesAgain() {
    shop.open("order-1");
    Payment declined = shop.bring(shop.payple().buyer().decline(shop.window("order-1")));

    Payment paid = shop.bring(shop.result("order-1"));

    assertThat(declined.state()).isEqualTo(PaymentState.DECLINED);
    assertThat(declined.refusal().orElseThrow().code()).isEqualTo("3112");
    assertThat(paid.state()).isEqualTo(PaymentState.PAID);
    assertThat(paid.refusal()).isEmpty();
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentDeclined.class, PaymentCompleted.class);
  }

  @Test
  void buyerWhoClosesTheWindowOpensItAgain() {
    shop.open("order-1");
    Payment closed = shop.bring(shop.payple().buyer().close(shop.window("order-1")));

    Payment paid = shop.bring(shop.result("order-1"));

    assertThat(closed.state()).isEqualTo(PaymentState.ABANDONED);
    assertThat(paid.state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentAbandoned.class, PaymentCompleted.class);
  }

  @Test
  void scriptsOwnWordForClosingIsUnderstood() {
    shop.open("order-1");

    Payment payment = shop.bring(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "close"));

    assertThat(payment.state()).isEqualTo(PaymentState.ABANDONED);
  }

  @Test
  void closingAfterThePaymentChangesNothing() {
    shop.pay("order-1");

    Payment payment = shop.bring(Map.of("PCD_PAY_OID", "order-1", "PCD_PAY_RST", "close"));

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.lastLine("order-1").message()).contains("no change");
  }

  @Test
  void orderIsOpenedOnceWithOneAmount() {
    shop.open("order-1");

    assertThatExceptionOfType(OrderConflictException.class)
        .isThrownBy(() -> shop.service().open(PaymentRequest.of("order-1", "녹차 100g", 14_000)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.event.PaymentCompleted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CertPaymentTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void buyerPaysAndTheShopIsNotifiedOnce() {
    shop.open("order-1");

    Payment payment = shop.bring(shop.result("order-1"));

    assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    assertThat(payment.approval().orElseThrow().tradeNumber()).isNotBlank();
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);
    assertThat(shop.payple().ledger().captured("order-1")).isEqualTo(15_000);
    assertThat(shop.received())
        .singleElement()
        .isInstanceOf(PaymentCompleted.class)
        .satisfies(event -> assertThat(event.amount()).isEqualTo(15_000));
  }

  @Test
  void moneyMovesWhenTheServerConfirmsAndNotBefore() {
    shop.open("order-1");

    shop.result("order-1");

    assertThat(shop.payple().ledger().captures("order-1")).isZero();
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void sameResultTwiceIsOnePayment() {
    shop.open("order-1");
    Map<String, String> result = shop.result("order-1");
    shop.bring(result);

    Payment again = shop.bring(result);

    assertThat(again.state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.sentTo(Shop.CONFIRM)).isEqualTo(1);
    assertThat(shop.received()).hasSize(1);
  }

  @Test
  void historyHasTheWholeWay() {
    shop.pay("order-1");

    assertThat(shop.service().history("order-1"))
        .extracting(HistoryLine::evidence)
        .containsExactly("WindowOpened", "Claimed", "Approved");
  }
}

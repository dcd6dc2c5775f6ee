// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.Phase;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.fault.Faults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 2: what was not sent may be repeated with the same order id")
class Rule02NotSentTest {

  private static final ChargeRequest CHARGE = ChargeRequest.of("sub-1", "1234", "녹차", 9_900);

  @RegisterExtension final Shop shop = Shop.usual();

  private int authentications;

  @BeforeEach
  void registerACard() {
    shop.registerCard("1234");
    authentications = shop.sentTo(Shop.AUTH);
  }

  @Test
  void chargeWhoseConnectionIsRefusedIsRepeatedByItself() {
    refuseConnections(2);

    assertThat(shop.service().charge(CHARGE).orElseThrow().state()).isEqualTo(PaymentState.PAID);

    assertThat(shop.sentTo(Shop.AUTH) - authentications).isEqualTo(3);
    assertThat(shop.sentTo(Shop.CHARGE)).isOne();
    assertThat(shop.payple().ledger().captures("sub-1")).isOne();
  }

  @Test
  void chargeThatStaysUnsentIsReportedAndMayBeRepeatedByTheShop() {
    refuseConnections(3);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().charge(CHARGE));

    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("sub-1").evidence()).isEqualTo("NotSent");
    assertThat(shop.lastLine("sub-1").phase()).isEqualTo(Phase.AUTHENTICATED);
    assertThat(shop.payple().ledger().captures("sub-1")).isZero();

    assertThat(shop.service().charge(CHARGE).orElseThrow().state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.payple().ledger().captures("sub-1")).isOne();
  }

  @Test
  void refundThatStaysUnsentLeavesTheMoneyWhereItWas() {
    shop.pay("order-1");
    CancelRequest part = CancelRequest.partial("order-1", 5_000).named("return-1");
    refuseConnections(3);

    assertThatExceptionOfType(NotSentException.class).isThrownBy(() -> shop.service().cancel(part));
    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);

    shop.service().cancel(part).orElseThrow();
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(5_000);
    assertThat(shop.sentTo(Shop.CANCEL)).isOne();
  }

  private void refuseConnections(int times) {
    shop.payple()
        .faults()
        .inject(
            Faults.ANY_ORDER,
            Fault.on(Operation.AUTHENTICATION, FaultKind.DEAD_ADDRESS).repeated(times));
  }
}

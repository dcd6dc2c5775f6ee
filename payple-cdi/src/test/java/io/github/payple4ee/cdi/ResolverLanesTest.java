// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Phase;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.DoubtEvidence;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders that expire and forged webhooks hold up nothing that is in doubt. */
@Timeout(120)
class ResolverLanesTest {

  private static final int CROWD = 60;

  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.time-to-live", "PT1S")
          .with("payple.lookup-delays", "PT0.02S,PT1M,PT1M,PT1M");

  @Test
  void doubtIsLookedUpBeforeACrowdThatWasNamedEarlier() {
    for (int number = 0; number < CROWD; number++) {
      shop.open("named-" + number, PaymentWork.PAY);
      shop.window("named-" + number);
      webhook("named-" + number);
    }
    doubt("doubt");

    shop.resolve();

    assertThat(lookedUp()).startsWith("doubt").hasSizeGreaterThan(1);
  }

  @Test
  void resultThatABrowserLostIsLookedUpBeforeNamedOrdersWithoutAWindow() {
    for (int number = 0; number < CROWD; number++) {
      shop.open("named-" + number, PaymentWork.PAY);
      webhook("named-" + number);
    }
    shop.open("lost", PaymentWork.PAY);
    shop.result("lost");
    webhook("lost");

    shop.resolve();

    assertThat(shop.find("lost").state()).isEqualTo(PaymentState.PAID);
    assertThat(lookedUp()).startsWith("lost");
  }

  @Test
  void ordersExpireInOneRoundEachWithItsLine() {
    for (int number = 0; number < CROWD + 200; number++) {
      shop.open("order-" + number);
    }
    shop.pass(Duration.ofMillis(1_100));

    shop.resolve();

    for (int number = 0; number < CROWD + 200; number++) {
      assertThat(shop.find("order-" + number).state()).isEqualTo(PaymentState.EXPIRED);
      assertThat(shop.lastLine("order-" + number).evidence()).isEqualTo("Expired");
    }
    assertThat(shop.sentTo(Shop.LOOKUP)).isZero();
  }

  @Test
  void ordersExpireWhileACrowdThatWasNamedIsLookedUp() {
    shop.open("order");
    shop.pass(Duration.ofMillis(1_100));
    for (int number = 0; number < CROWD; number++) {
      shop.open("named-" + number, PaymentWork.PAY);
      shop.window("named-" + number);
      webhook("named-" + number);
    }

    shop.resolve();

    assertThat(shop.lastLine("order").evidence()).isEqualTo("Expired");
    assertThat(lookedUp()).hasSize(CROWD);
    assertThat(shop.lastLine("named-" + (CROWD - 1)).at()).isAfter(shop.lastLine("order").at());
  }

  private void doubt(String orderId) {
    shop.open(orderId);
    shop.journal().transition(orderId, new ClaimEvidence.Claimed(Instant.now().plusSeconds(60)));
    shop.journal().transition(orderId, new DoubtEvidence.Doubt(Phase.SENT, null, "timeout"));
    shop.pass(Duration.ofMillis(60));
  }

  private void webhook(String orderId) {
    shop.bean(Webhooks.class)
        .receive(Claim.of(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", orderId)));
  }

  private List<String> lookedUp() {
    return shop.requestsTo(Shop.LOOKUP).stream()
        .map(SeenRequest::body)
        .map(body -> body.get("PCD_PAY_OID"))
        .distinct()
        .toList();
  }
}

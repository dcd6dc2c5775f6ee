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
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.event.PaymentNeedsReview;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What Payple charged and says to have taken back is neither paid nor declined")
class ReversedChargeTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void chargeThatIsStillThereNeedsAReview() {
    shop.open("order-1", PaymentWork.PAY);
    shop.result("order-1");
    assertThat(shop.payple().ledger().captures("order-1")).isEqualTo(1);

    learnThatItWasReversed("order-1");
    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);

    assertThat(shop.lastLine("order-1").message())
        .contains("cancelled the approval", "15000 won were charged and 0 refunded");
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentInDoubt.class, PaymentNeedsReview.class);
  }

  @Test
  void webhookDoesNotMakeItPaidEither() {
    shop.open("order-1", PaymentWork.PAY);
    shop.result("order-1");
    learnThatItWasReversed("order-1");
    shop.resolveUntil("order-1", PaymentState.NEEDS_REVIEW);
    int lookups = shop.sentTo(Shop.LOOKUP);

    shop.bean(Webhooks.class)
        .receive(Claim.of(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1")));
    shop.resolveUntil(() -> shop.sentTo(Shop.LOOKUP) > lookups);
    shop.resolve();

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.NEEDS_REVIEW);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentInDoubt.class, PaymentNeedsReview.class);
    assertThat(shop.journal().require("order-1").nextCheckAt()).isEmpty();
  }

  @Test
  void chargeThatIsGoneWasNotCharged() {
    shop.open("order-1");

    learnThatItWasReversed("order-1");

    shop.resolveUntil("order-1", PaymentState.NOT_CHARGED);
  }

  @Test
  void laterChargeOfTheSameOrderIsBelieved() {
    shop.open("order-1");
    learnThatItWasReversed("order-1");
    shop.resolveUntil("order-1", PaymentState.NOT_CHARGED);
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));

    shop.bring(result);

    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  private void learnThatItWasReversed(String orderId) {
    shop.journal().transition(orderId, new ClaimEvidence.Claimed(Instant.now().plusSeconds(60)));
    shop.journal()
        .transition(orderId, new DoubtEvidence.Doubt(Phase.ANSWERED, "SPCD1003", "taken back"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.fault.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Rule 10: the question for the card has its place in the time of the confirm")
@Timeout(60)
class PaymentCardInTimeTest {

  // a call that fails in the slowest way takes 5 s
  @RegisterExtension
  final Shop shop =
      Shop.usual()
          .with("payple.connect-timeout", "PT1S")
          .with("payple.read-timeout", "PT4S")
          .with("payple.deadline", "PT6.5S");

  @Test
  void cardIsLeftToTheResolverWhenTheConfirmTookTheTime() {
    shop.payple()
        .speak(
            WireDialect.MANUAL.with(Quirk.CONFIRM_WITHOUT_PAYER_ID, Quirk.LOOKUP_WITHOUT_PAYER_ID));
    shop.service().open(PaymentRequest.of("order-1", "차", 9_900).registeringCardOf("1234"));
    Map<String, String> result = shop.result("order-1");
    shop.payple().faults().inject("order-1", Fault.delay(Operation.CONFIRM, Duration.ofSeconds(2)));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);

    assertThat(shop.sentTo(Shop.CARD)).isZero();
    shop.resolveUntil(() -> shop.service().findCard("1234").isPresent());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.PaymentState;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.Evidence;
import io.github.payple4ee.cdi.journal.WebhookEvidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A lookup that ends when another caller has begun to charge takes away no plan")
class LookedUpTooLateTest {

  @RegisterExtension final Shop shop = Shop.usual();

  static Stream<Evidence> whatItFound() {
    return Stream.of(
        new WebhookEvidence.WebhookUnconfirmed("nothing", Instant.now()),
        new WebhookEvidence.LookupUnavailable("no answer"),
        new WebhookEvidence.WebhookReceived("a webhook"),
        new WebhookEvidence.WebhookIgnored("a webhook"));
  }

  @ParameterizedTest
  @MethodSource("whatItFound")
  void confirmOfAServerThatStopsIsLookedUp(Evidence late) {
    Instant leaseUntil = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
    shop.open("order-1");
    shop.journal().transition("order-1", new ClaimEvidence.Claimed(leaseUntil));

    shop.journal().transition("order-1", late);

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CONFIRMING);
    assertThat(shop.journal().require("order-1").nextCheckAt()).contains(leaseUntil);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.cdi.journal.CardDetails;
import io.github.payple4ee.cdi.journal.CardEvidence;
import io.github.payple4ee.cdi.journal.ClaimEvidence;
import io.github.payple4ee.cdi.journal.WindowEvidence;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A result that a server took and did not get to the end of is not lost")
class LostClaimTest {

  private static final String GOOD_CARD = "4111111111111111";

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void paymentOfWhichNoResultEverCameIsFoundSoonAfterItsWindow() {
    shop.open("order-1", PaymentWork.PAY);
    shop.result("order-1");

    shop.resolveUntil("order-1", PaymentState.PAID);

    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
  }

  @Test
  void paymentThatWasAboutToBeLookedUpIsLookedUpByTheResolver() {
    shop.open("order-1", PaymentWork.PAY);
    shop.result("order-1");

    shop.journal().transition("order-1", new ClaimEvidence.ClaimReceived(Instant.now()));

    assertThat(shop.journal().require("order-1").nextCheckAt())
        .hasValueSatisfying(when -> assertThat(when).isBeforeOrEqualTo(Instant.now()));
    shop.resolveUntil("order-1", PaymentState.PAID);
  }

  @Test
  void resultOfAnExpiredOrderIsLookedUpUntilItIsKnown() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.journal().transition("order-1", new WindowEvidence.Expired(Duration.ofHours(24)));
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTML_PAGE).repeated(2));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.EXPIRED);

    shop.resolveUntil("order-1", PaymentState.PAID);
    assertThat(shop.received())
        .singleElement()
        .satisfies(event -> assertThat(((PaymentCompleted) event).late()).isTrue());
  }

  @Test
  void cardThatWasAboutToBeAskedForIsAskedForByTheResolver() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    shop.payple().buyer().register(shop.window("card-1"), GOOD_CARD);
    keep(shop.payple().cards().all().get(0).billingKey());

    shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);

    assertThat(shop.received()).hasExactlyElementsOfTypes(CardRegistered.class);
    assertThat(shop.service().charge(ChargeRequest.of("sub-1", "1234", "차", 9_900)).orElseThrow())
        .satisfies(payment -> assertThat(payment.state()).isEqualTo(PaymentState.PAID));
  }

  @Test
  void cardThatPaypleDoesNotKnowLeavesTheRegistrationOpenForItsWindow() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    Map<String, String> result = shop.payple().buyer().register(shop.window("card-1"), GOOD_CARD);
    keep("aW52ZW50ZWQ=");

    shop.resolveUntil(() -> "CardUnknown".equals(shop.lastLine("card-1").evidence()));

    assertThat(shop.find("card-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.CARD_REGISTERED);
  }

  @Test
  void honestResultThatComesWithAForgedOneIsVerified() {
    shop.open("order-1");
    Map<String, String> honest = shop.result("order-1");
    Map<String, String> forged = new LinkedHashMap<>(honest);
    forged.put("PCD_PAY_REQKEY", "invented");
    shop.payple().faults().inject("*", Fault.delay(Operation.CONFIRM, Duration.ofMillis(700)));

    CompletableFuture<?> first = CompletableFuture.runAsync(() -> shop.bring(forged));
    shop.waitUntil(() -> shop.sentTo(Shop.CONFIRM) > 0);

    assertThat(shop.bring(honest).state()).isEqualTo(PaymentState.PAID);
    first.join();
    assertThat(shop.payple().ledger().captures("order-1")).isOne();
  }

  @Test
  void resultOfAWindowIsRefusedForAChargeThatHasNone() {
    shop.registerCard("1234");
    shop.payple()
        .faults()
        .inject("*", Fault.on(Operation.AUTHENTICATION, FaultKind.UNKNOWN_MERCHANT));
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().charge(ChargeRequest.of("sub-1", "1234", "차", 9_900)));

    shop.bring(Map.of("PCD_PAY_OID", "sub-1", "PCD_PAY_RST", "error", "PCD_PAY_CODE", "3112"));
    shop.bring(Map.of("PCD_PAY_OID", "sub-1", "PCD_PAY_RST", "close"));

    assertThat(shop.find("sub-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.lastLine("sub-1").evidence()).isEqualTo("ClaimRefused");
  }

  private void keep(String billingKey) {
    CardDetails claimed =
        CardDetails.of(shop.bean(BillingKeys.class).seal("card-1", "1234", Secret.of(billingKey)));
    shop.journal().transition("card-1", new CardEvidence.ClaimStored(claimed, Instant.now()));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.CardState;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.Secret;
import io.github.payple4ee.UnknownCardException;
import io.github.payple4ee.cdi.journal.BillingKeys;
import io.github.payple4ee.event.CardNotRegistered;
import io.github.payple4ee.event.CardRegistered;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentInDoubt;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "A payment that is to register a card does so, or the shop is notified that it did not")
class PaymentCardTest {

  private static final PaymentRequest FIRST =
      PaymentRequest.of("order-1", "이달의 녹차", 9_900).registeringCardOf("1234");

  @RegisterExtension final Shop shop = Shop.usual();

  @BeforeEach
  void paypleNamesNoCard() {
    shop.payple()
        .speak(
            WireDialect.MANUAL.with(Quirk.CONFIRM_WITHOUT_PAYER_ID, Quirk.LOOKUP_WITHOUT_PAYER_ID));
  }

  @ParameterizedTest
  @EnumSource(
      value = PaymentWork.class,
      names = {"CERT", "PAY"})
  void cardThatTheWindowNamesIsAskedForAndRegistered(PaymentWork work) {
    shop.service().open(FIRST.with(work));

    assertThat(shop.bring(shop.result("order-1")).state()).isEqualTo(PaymentState.PAID);

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, CardRegistered.class);
    shop.service().charge(ChargeRequest.of("sub-2", "1234", "이달의 녹차", 9_900)).orElseThrow();
    assertThat(shop.payple().ledger().captures("sub-2")).isEqualTo(1);
  }

  @Test
  void cardIsAskedForLaterWhenPaypleCannotBeAskedNow() {
    shop.service().open(FIRST);
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject(
            result.get("PCD_PAYER_ID"),
            Fault.on(Operation.CARD_LOOKUP, FaultKind.HTTP_500).repeated(2));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.service().findCard("1234")).isEmpty();
    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
    shop.resolveUntil(() -> shop.service().findCard("1234").isPresent());

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, CardRegistered.class);
  }

  @Test
  void cardIsRegisteredWhenTheApprovalIsFoundByALookup() {
    shop.service().open(FIRST);
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.CONFIRM, FaultKind.LOSE_ANSWER_AFTER));
    shop.payple()
        .faults()
        .inject("order-1", Fault.on(Operation.LOOKUP, FaultKind.HTTP_500).repeated(2));

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.IN_DOUBT);
    shop.resolveUntil(() -> shop.service().findCard("1234").isPresent());

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(
            PaymentInDoubt.class, PaymentCompleted.class, CardRegistered.class);
  }

  @Test
  void lookupOfThePaymentNamesTheCardThatTheWindowDidNot() {
    shop.payple().speak(WireDialect.MANUAL.with(Quirk.CONFIRM_WITHOUT_PAYER_ID));
    shop.registerCard("77", "4111111111112222");
    shop.service().open(FIRST);
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    String key = result.get("PCD_PAYER_ID");
    // of another buyer: not kept, and no reason not to confirm
    result.put("PCD_PAYER_NO", "77");

    shop.bring(result);

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    shop.resolveUntil(() -> shop.service().findCard("1234").isPresent());
    assertThat(
            shop.bean(BillingKeys.class)
                .open(shop.journal().require("order-1").card().orElseThrow()))
        .isEqualTo(Secret.of(key));
  }

  @Test
  void answerOfPaypleWinsOverTheKeyOfTheClaim() {
    shop.payple().speak(WireDialect.MANUAL);
    shop.service().open(FIRST.with(PaymentWork.PAY));
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    String key = result.put("PCD_PAYER_ID", "aW52ZW50ZWQgYmlsbGluZyBrZXk=");

    shop.bring(result);

    assertThat(
            shop.bean(BillingKeys.class)
                .open(shop.journal().require("order-1").card().orElseThrow()))
        .isEqualTo(Secret.of(key));
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, CardRegistered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "aW52ZW50ZWQgYmlsbGluZyBrZXk="})
  void paymentWithoutACardIsReported(String claimed) {
    shop.service().open(FIRST.with(PaymentWork.PAY));
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    result.put("PCD_PAYER_ID", claimed);

    assertThat(shop.bring(result).state()).isEqualTo(PaymentState.PAID);

    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, CardNotRegistered.class);
    assertThat(shop.journal().require("order-1").nextCheckAt()).isEmpty();
    assertThat(
            shop.journal()
                .require("order-1")
                .card()
                .map(known -> known.key().destroyed())
                .orElse(true))
        .isTrue();
    assertThatExceptionOfType(UnknownCardException.class)
        .isThrownBy(() -> shop.service().charge(ChargeRequest.of("sub-2", "1234", "차", 9_900)));
  }

  @Test
  void shopIsNotifiedWhenPaypleCannotBeQueriedUntilTheLastTime() {
    shop.service().open(FIRST);
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject(
            result.get("PCD_PAYER_ID"),
            Fault.on(Operation.CARD_LOOKUP, FaultKind.HTTP_500).repeated(100));

    shop.bring(result);
    shop.resolveUntil(() -> shop.received().stream().anyMatch(CardNotRegistered.class::isInstance));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.received())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, CardNotRegistered.class);
  }

  @Test
  void cardOfAnotherBuyerThatAClaimNamesIsNotRegistered() {
    shop.registerCard("77", "4111111111112222");
    String stolen = shop.payple().cards().ofPayer("77").get(0).billingKey();
    shop.service().open(FIRST.with(PaymentWork.PAY));
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    result.put("PCD_PAYER_ID", stolen);

    shop.bring(result);

    assertThat(shop.service().findCard("1234")).isEmpty();
    assertThat(shop.journal().require("order-1").card()).isEmpty();
    assertThat(shop.received()).last().isInstanceOf(CardNotRegistered.class);
  }

  @Test
  void claimedCardIsNotChargedBeforePaypleConfirmedIt() {
    shop.service().open(FIRST);
    Map<String, String> result = shop.result("order-1");
    shop.payple()
        .faults()
        .inject(
            result.get("PCD_PAYER_ID"),
            Fault.on(Operation.CARD_LOOKUP, FaultKind.HTTP_500).repeated(2));
    shop.bring(result);

    assertThat(shop.journal().require("order-1").card().orElseThrow().card().state())
        .isEqualTo(CardState.CLAIMED);
    assertThatExceptionOfType(UnknownCardException.class)
        .isThrownBy(() -> shop.service().charge(ChargeRequest.of("sub-2", "1234", "차", 9_900)));
  }
}

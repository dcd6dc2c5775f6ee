// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.CancelRequest;
import io.github.payple4ee.HistoryLine;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.cdi.claim.Webhooks;
import io.github.payple4ee.cdi.protocol.Claim;
import io.github.payple4ee.event.CardRemoved;
import io.github.payple4ee.event.PaymentCancelled;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A webhook sets off a lookup, and nothing of it is believed")
class WebhookTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void paymentWhoseResultWasLostIsFound() {
    shop.open("order-1", PaymentWork.PAY);
    shop.result("order-1");

    webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1", "PCD_PAY_TOTAL", "15000"));
    shop.resolveUntil("order-1", PaymentState.PAID);

    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
  }

  @Test
  void chargeInDoubtIsLookedUpAtOnce() {
    shop.open("order-1");
    shop.journal()
        .transition(
            "order-1",
            new io.github.payple4ee.cdi.journal.ClaimEvidence.Claimed(
                java.time.Instant.now().plusSeconds(600)));

    webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1"));

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.CONFIRMING);
    assertThat(shop.sentTo(Shop.LOOKUP)).isZero();
  }

  @Test
  void forgedWebhookOfAnUnpaidOrderChangesNothing() {
    shop.open("order-1");
    shop.window("order-1");

    webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1", "PCD_PAY_TOTAL", "15000"));
    shop.resolveUntil(() -> shop.sentTo(Shop.LOOKUP) > 0);

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.OPEN);
    assertThat(shop.received()).isEmpty();
  }

  @Test
  void floodOfWebhooksIsOneLookupAndOneLine() {
    shop.open("order-1");
    shop.window("order-1");

    for (int number = 0; number < 100; number++) {
      webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1"));
      shop.resolve();
    }

    assertThat(shop.sentTo(Shop.LOOKUP)).isLessThanOrEqualTo(2);
    assertThat(shop.service().history("order-1"))
        .extracting(HistoryLine::evidence)
        .filteredOn("WebhookReceived"::equals)
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void webhookOfWhatIsKnownQueriesNothing() {
    shop.pay("order-1");

    webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-1", "PCD_PAY_TOTAL", "15000"));
    shop.resolve();

    assertThat(shop.sentTo(Shop.LOOKUP)).isZero();
    assertThat(shop.received()).hasSize(1);
  }

  @Test
  void moneyThatWasRefundedInTheAdminPagesIsReported() {
    shop.pay("order-1");
    shop.payple().admin().cancel("order-1", 5_000);

    webhook(refund("5000"));
    webhook(refund("5000"));
    shop.resolveUntil("order-1", PaymentState.PARTLY_CANCELLED);

    assertThat(shop.find("order-1").refunded()).isEqualTo(5_000);
    assertThat(shop.received()).filteredOn(PaymentCancelled.class::isInstance).hasSize(1);
    shop.service().cancel(CancelRequest.whole("order-1")).orElseThrow();
    assertThat(shop.payple().ledger().refunded("order-1")).isEqualTo(15_000);
  }

  @Test
  void forgedRefundChangesNothing() {
    shop.pay("order-1");

    webhook(refund("15000"));
    shop.resolveUntil(() -> shop.sentTo(Shop.LOOKUP) > 0);
    shop.resolve();

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.find("order-1").refunded()).isZero();
    assertThat(shop.received()).hasExactlyElementsOfTypes(PaymentCompleted.class);
  }

  @Test
  void cardThatWasRemovedInTheAdminPagesIsRemoved() {
    shop.registerCard("1234");
    String key = shop.payple().cards().all().get(0).billingKey();
    shop.payple().admin().removeCard(key);

    webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_WORK", "PUSERDEL", "PCD_PAYER_ID", key));
    shop.resolveUntil(() -> shop.service().findCard("1234").isEmpty());

    assertThat(shop.received()).last().isInstanceOf(CardRemoved.class);
  }

  @Test
  void everyRegistrationOfACardThatWasRemovedInTheAdminPagesEnds() {
    String first = shop.registerCard("1234");
    shop.service().openRegistration(RegistrationRequest.of("card-again", "1234"));
    shop.bring(shop.payple().buyer().register(shop.window("card-again"), "4111111111111111"));
    String key = shop.payple().cards().all().get(0).billingKey();
    shop.payple().admin().removeCard(key);

    webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_WORK", "PUSERDEL", "PCD_PAYER_ID", key));
    shop.resolveUntil(() -> shop.service().findCard("1234").isEmpty());

    assertThat(shop.received())
        .filteredOn(CardRemoved.class::isInstance)
        .extracting(PaymentEvent::orderId)
        .containsExactlyInAnyOrder(first, "card-again");
    assertThat(shop.journal().require(first).card().orElseThrow().key().destroyed()).isTrue();
    assertThat(shop.journal().require("card-again").card().orElseThrow().key().destroyed())
        .isTrue();
  }

  @Test
  void forgedRemovalRemovesNothing() {
    shop.registerCard("1234");
    String key = shop.payple().cards().all().get(0).billingKey();
    int lookups = shop.sentTo(Shop.CARD);

    webhook(Map.of("PCD_PAY_RST", "success", "PCD_PAY_WORK", "PUSERDEL", "PCD_PAYER_ID", key));
    shop.resolveUntil(() -> shop.sentTo(Shop.CARD) > lookups);

    assertThat(shop.service().findCard("1234")).isPresent();
  }

  @Test
  void registrationWhoseResultWasLostIsFound() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    Map<String, String> result = shop.payple().buyer().register(shop.window("card-1"));

    webhook(result);

    shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);
  }

  @Test
  void cardThatAWebhookOfTodayNamesWithoutItsOrderIsRegistered() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    shop.payple().buyer().register(shop.window("card-1"), "4111111111111111");

    webhook(registered("card"));

    shop.resolveUntil("card-1", PaymentState.CARD_REGISTERED);
    assertThat(shop.service().findCard("1234")).isPresent();
  }

  @Test
  void accountThatAWebhookOfTodayNamesWithoutItsOrderIsRegistered() {
    shop.service().openRegistration(RegistrationRequest.ofAccount("account-1", "1234"));
    shop.payple().buyer().registerAccount(shop.window("account-1"), "088", "110123456789");

    webhook(registered("transfer"));

    shop.resolveUntil("account-1", PaymentState.CARD_REGISTERED);
    assertThat(shop.service().findAccount("1234")).isPresent();
    assertThat(shop.service().findCard("1234")).isEmpty();
  }

  @Test
  void registrationThatAForgedWebhookClaimsIsNone() {
    shop.service().openRegistration(RegistrationRequest.of("card-1", "1234"));
    shop.window("card-1");
    int lookups = shop.sentTo(Shop.CARD);

    webhook(
        Map.of(
            "PCD_PAY_RST", "success",
            "PCD_PAY_WORK", "AUTH",
            "PCD_PAYER_NO", "1234",
            "PCD_PAYER_ID", "made-up"));
    shop.resolveUntil(() -> shop.sentTo(Shop.CARD) > lookups);

    assertThat(shop.find("card-1").state()).isEqualTo(PaymentState.OPEN);
  }

  @Test
  void webhookOfAnUnknownOrderIsAcceptedAndForgotten() {
    assertThat(
            shop.bean(Webhooks.class)
                .receive(Claim.of(Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "order-9"))))
        .isEmpty();
    assertThat(shop.payple().requests()).isEmpty();
  }

  /** Today's webhook about a card or an account that was registered: it names no order. */
  private Map<String, String> registered(String type) {
    return Map.of(
        "PCD_PAY_RST", "success",
        "PCD_PAY_WORK", "AUTH",
        "PCD_PAY_TYPE", type,
        "PCD_PAYER_NO", "1234",
        "PCD_PAYER_ID", shop.payple().cards().all().get(0).billingKey());
  }

  private static Map<String, String> refund(String won) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_RST", "success");
    fields.put("PCD_PAY_OID", "order-1");
    fields.put("PCD_PAYCANCEL_FLAG", "Y");
    fields.put("PCD_REFUND_TOTAL", won);
    return fields;
  }

  private void webhook(Map<String, String> fields) {
    shop.bean(Webhooks.class).receive(Claim.of(fields));
  }
}

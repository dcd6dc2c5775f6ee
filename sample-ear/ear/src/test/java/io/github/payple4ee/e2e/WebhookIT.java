// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payple's webhook, and what others send to its address. */
@ExtendWith(SharedSample.class)
class WebhookIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String WEBHOOK = "shop/payple/webhook";

  private final Sample sample;
  private final Shop shop;

  WebhookIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @Test
  void testOfTheAddressIsAnswered() {
    assertThat(shop.head(WEBHOOK).status()).isEqualTo(200);
  }

  @Test
  void webhookAsJsonIsProcessed() {
    String orderId = shop.order();

    Reply answer = shop.post(WEBHOOK, Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", orderId));

    assertAccepted(answer, orderId);
  }

  @Test
  void webhookAsFormIsProcessed() {
    String orderId = shop.order();

    Reply answer = shop.postForm(WEBHOOK, Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", orderId));

    assertAccepted(answer, orderId);
  }

  @Test
  void webhookOfAnUnknownOrderIsAcceptedAndCausesNoLookup() {
    sample.payple().forgetRequests();

    assertAccepted(
        shop.post(WEBHOOK, Map.of("PCD_PAY_RST", "success", "PCD_PAY_OID", "never-opened")),
        "never-opened");

    assertThat(sample.requestsFor("never-opened")).isEmpty();
  }

  @Test
  void webhookThatSaysNothingIsAnsweredUnlessItIsTooLarge() {
    assertThat(shop.post(WEBHOOK, "application/json", "{\"PCD_PAY_RST\":").status()).isEqualTo(200);
    assertThat(shop.post(WEBHOOK, "text/plain", "PCD_PAY_RST=success").status()).isEqualTo(200);
    assertThat(shop.get(WEBHOOK).status()).isEqualTo(200);
    assertProblem(shop.post(WEBHOOK, Map.of("PCD_PAY_OID", "x".repeat(70_000))), 413);
    assertProblem(shop.delete(WEBHOOK), 405);
  }

  @Test
  void immediatePaymentWhoseResultTheBrowserLostIsPaid() {
    String orderId = shop.order(15_000, "PAY");
    Map<String, String> lost = sample.paidInWindow(orderId);

    shop.post(WEBHOOK, lost);
    shop.post(WEBHOOK, lost);

    await().atMost(SOON).untilAsserted(() -> assertThat(shop.state(orderId)).isEqualTo("PAID"));
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(shop.events(orderId)).containsExactly("PaymentCompleted 15000"));
  }

  @Test
  void forgedWebhookOfAnUnpaidOrderChangesNothing() {
    String orderId = shop.order(15_000, "PAY");
    Map<String, String> forged = new LinkedHashMap<>(shop.window(orderId));
    forged.put("PCD_PAY_RST", "success");
    forged.put("PCD_PAY_CODE", "SPCD0000");
    forged.put("PCD_PAY_CARDTRADENUM", "202611221122379668844400");

    assertAccepted(shop.post(WEBHOOK, forged), orderId);

    awaitLookup("/php/PayChkAct.php", "PCD_PAY_OID", orderId);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(shop.history(orderId).body()).contains("webhook"));
    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(shop.events(orderId)).isEmpty();
    assertThat(shop.result(sample.paidInWindow(orderId)).text("state")).isEqualTo("PAID");
  }

  @Test
  void forgedWebhookOfAnOrderThatIsToBeConfirmedConfirmsNothing() {
    String orderId = shop.order();
    Map<String, String> authenticated = sample.paidInWindow(orderId);

    assertAccepted(shop.post(WEBHOOK, authenticated), orderId);

    awaitLookup("/php/PayChkAct.php", "PCD_PAY_OID", orderId);
    assertThat(shop.state(orderId)).isEqualTo("OPEN");
    assertThat(sample.payple().ledger().captures(orderId)).isZero();
    assertThat(shop.result(authenticated).text("state")).isEqualTo("PAID");
  }

  @Test
  void registrationWhoseResultTheBrowserLostIsLookedUp() {
    CardHolder buyer = sample.cardHolder();
    Map<String, String> window = buyer.window();

    shop.post(WEBHOOK, sample.payple().buyer().register(window));

    await().atMost(SOON).untilAsserted(() -> assertThat(buyer.card().status()).isEqualTo(200));
    assertThat(shop.events(window.get("PCD_PAY_OID"))).containsExactly("CardRegistered 0");
  }

  @Test
  void cardThatWasRemovedAtPaypleIsRemoved() {
    CardHolder buyer = sample.cardHolder();
    String registration = buyer.register();
    String key = buyer.atPayple().billingKey();
    sample.payple().cards().remove(key);

    shop.post(WEBHOOK, removalOf(key));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(shop.events(registration))
                    .containsExactly("CardRegistered 0", "CardRemoved 0"));
    assertProblem(buyer.pay("sub-" + registration, 9_900), 404);
  }

  @Test
  void forgedRemovalOfACardChangesNothing() {
    CardHolder buyer = sample.cardHolder();
    String registration = buyer.register();
    sample.payple().forgetRequests();

    shop.post(WEBHOOK, removalOf(buyer.atPayple().billingKey()));

    awaitLookup("/php/cPayUser/api/cPayUserAct.php", "PCD_PAYER_NO", buyer.payerNo());
    assertThat(buyer.pay("sub-" + registration, 9_900).text("state")).isEqualTo("PAID");
    assertThat(shop.events(registration)).containsExactly("CardRegistered 0");
  }

  private void awaitLookup(String path, String field, String value) {
    await()
        .atMost(SOON)
        .until(
            () ->
                sample.payple().requestsTo(path).stream()
                    .anyMatch(lookup -> value.equals(lookup.body().get(field))));
  }

  private static Map<String, String> removalOf(String billingKey) {
    return Map.of("PCD_PAY_RST", "success", "PCD_PAY_WORK", "PUSERDEL", "PCD_PAYER_ID", billingKey);
  }

  private static void assertAccepted(Reply answer, String orderId) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("application/json");
    assertThat(answer.text("result")).isEqualTo("success");
    assertThat(answer.text("result_msg")).isNotBlank();
    assertThat(answer.text("PCD_PAY_OID")).isEqualTo(orderId);
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.text("detail")).isNotBlank();
  }
}

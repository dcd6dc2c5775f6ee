// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint of the sample, called without a browser. */
@ExtendWith(SharedSample.class)
class ShopApiIT {

  private static final String PROBLEM = "application/problem+json";

  private final Sample sample;
  private final Shop shop;

  ShopApiIT(Sample sample) {
    this.sample = sample;
    this.shop = sample.shop();
  }

  @Test
  void newOrderIsCreatedOpenAndFoundWhereItsLocationSays() {
    Reply created =
        shop.post("shop/api/orders", Map.of("goods", "한지 노트", "amount", 9_000, "work", "PAY"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("state")).isEqualTo("OPEN");
    assertThat(created.number("amount")).isEqualTo(9_000);
    assertThat(created.number("refunded")).isZero();
    Reply found = shop.get(created.header("Location").orElseThrow());
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body()).isEqualTo(created.body());
    assertThat(found.text("goods")).isEqualTo("한지 노트");
  }

  @Test
  void orderWithoutWorkIsConfirmedByTheShop() {
    Reply created = shop.post("shop/api/orders", Map.of("goods", "mug", "amount", 22_000));

    assertThat(created.status()).isEqualTo(201);
    String orderId = created.text("orderId");
    Reply checkout = shop.post("shop/api/orders/" + orderId + "/checkout", Map.of());
    assertThat(fields(checkout).get("PCD_PAY_WORK").getAsString()).isEqualTo("CERT");
  }

  @Test
  void checkoutHasWhatTheScriptNeedsAndNoSecret() {
    String orderId = shop.order();

    Reply checkout = shop.post("shop/api/orders/" + orderId + "/checkout", Map.of());

    assertThat(checkout.status()).isEqualTo(200);
    assertThat(checkout.text("script"))
        .isEqualTo(sample.payple().url() + "/js/cpay.payple.1.0.1.js");
    JsonObject fields = fields(checkout);
    assertThat(fields.get("PCD_PAY_TYPE").getAsString()).isEqualTo("card");
    assertThat(fields.get("PCD_PAY_OID").getAsString()).isEqualTo(orderId);
    assertThat(fields.get("PCD_PAY_TOTAL").getAsLong()).isEqualTo(15_000);
    assertThat(fields.get("payple_auth_file").getAsString())
        .matches("/shop/payple/auth/" + orderId + "/[0-9]+\\.[A-Za-z0-9_-]{43}");
    assertThat(fields.get("PCD_RST_URL").getAsString()).isEqualTo("/shop/payple/result");
    assertThat(checkout.body())
        .doesNotContain(Planted.MERCHANT.custKey(), Planted.MERCHANT.refundKey());
  }

  @Test
  void authProxyAnswersExactlySixFieldsForTheWindowAlone() {
    String orderId = shop.order();

    Reply keys =
        shop.post(
            shop.authPath(orderId),
            "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"PCD_PAYCANCEL_FLAG\"\r\n\r\nY\r\n--b--\r\n");

    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.json().getAsJsonObject().keySet())
        .containsExactlyInAnyOrder(
            "result", "result_msg", "cst_id", "custKey", "AuthKey", "return_url");
    assertThat(keys.header("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    SeenRequest asked =
        sample.requestsFor(orderId).stream().reduce((first, last) -> last).orElseThrow();
    assertThat(asked.body()).doesNotContainKey("PCD_PAYCANCEL_FLAG");
    assertThat(asked.header("Referer")).contains(sample.server().url().toString());
  }

  @Test
  void paidWindowIsConfirmedOnceWithOneEvent() {
    String orderId = shop.order();

    Reply answer = shop.result(sample.paidInWindow(orderId));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getAsJsonObject().keySet())
        .containsExactlyInAnyOrder("orderId", "state", "page");
    assertThat(answer.text("state")).isEqualTo("PAID");
    assertThat(answer.text("page")).isEqualTo("/shop/result.html?orderId=" + orderId);
    assertThat(shop.state(orderId)).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().ledger().captured(orderId)).isEqualTo(15_000);
    assertThat(shop.events(orderId)).containsExactly("PaymentCompleted 15000");
    assertThat(sample.server().log())
        .contains("The shop received PaymentCompleted of order " + orderId + ", 15000 won");
  }

  @Test
  void resultAsFormSendsTheBrowserToTheShopsOwnPage() {
    String orderId = shop.order();

    Reply answer = shop.postForm("shop/payple/result", sample.paidInWindow(orderId));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).hasValue("/shop/result.html?orderId=" + orderId);
    assertThat(shop.state(orderId)).isEqualTo("PAID");
  }

  @Test
  void immediatePaymentIsLookedUpBeforeItIsBelieved() {
    String orderId = shop.order(6_500, "PAY");

    Reply answer = shop.result(sample.paidInWindow(orderId));

    assertThat(answer.text("state")).isEqualTo("PAID");
    assertThat(sample.payple().ledger().captures(orderId)).isOne();
    assertThat(sample.payple().requestsTo("/php/PayChkAct.php"))
        .anySatisfy(lookup -> assertThat(lookup.body()).containsEntry("PCD_PAY_OID", orderId));
    assertThat(shop.events(orderId)).containsExactly("PaymentCompleted 6500");
  }

  @Test
  void operatorRefundsAPartAndThenTheRest() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));

    Reply part = shop.cancel(orderId, 5_000L);
    Reply rest = shop.cancel(orderId, null);

    assertThat(part.status()).isEqualTo(200);
    assertThat(part.text("state")).isEqualTo("PARTLY_CANCELLED");
    assertThat(part.number("refunded")).isEqualTo(5_000);
    assertThat(rest.text("state")).isEqualTo("CANCELLED");
    assertThat(rest.number("refunded")).isEqualTo(15_000);
    assertThat(sample.payple().ledger().refunded(orderId)).isEqualTo(15_000);
    assertThat(shop.events(orderId))
        .containsExactly(
            "PaymentCompleted 15000", "PaymentCancelled 5000", "PaymentCancelled 10000");
  }

  @Test
  void refundWithTheSameIdIsGivenOnce() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));
    Map<String, Object> refund = Map.of("amount", 1_000, "refundId", "return-1");

    Reply first = shop.asOperator().post("shop/api/orders/" + orderId + "/cancel", refund);
    Reply again = shop.asOperator().post("shop/api/orders/" + orderId + "/cancel", refund);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(sample.payple().ledger().refunded(orderId)).isEqualTo(1_000);
  }

  @Test
  void moreThanIsLeftIsNotRefunded() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));

    Reply tooMuch = shop.cancel(orderId, 15_001L);

    assertProblem(tooMuch, 409);
    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
    assertThat(shop.state(orderId)).isEqualTo("PAID");
  }

  @Test
  void unpaidOrderCannotBeCancelled() {
    assertProblem(shop.cancel(shop.order(), null), 409);
  }

  @Test
  void historyHasEveryStepAndNoSecret() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));

    Reply history = shop.history(orderId);

    assertThat(history.status()).isEqualTo(200);
    assertThat(history.json().getAsJsonArray())
        .extracting(line -> line.getAsJsonObject().get("to").getAsString())
        .containsSubsequence("OPEN", "CONFIRMING", "PAID");
    assertThat(history.body()).doesNotContain("4111", Planted.MERCHANT.custKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop/api/events", "shop/api/orders/none/history"})
  void callersWithoutAPasswordSeeNoEventsAndNoHistory(String path) {
    assertThat(shop.get(path).status()).isEqualTo(401);
    assertThat(shop.as("unknown", "wrong").get(path).status()).isEqualTo(401);
  }

  @Test
  void callersWithoutAPasswordCannotRefund() {
    String orderId = shop.order();
    shop.result(sample.paidInWindow(orderId));

    Reply answer = shop.post("shop/api/orders/" + orderId + "/cancel", Map.of());

    assertThat(answer.status()).isIn(401, 403);
    assertThat(sample.payple().ledger().refunded(orderId)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"goods\":\"mug\"}",
        "{\"goods\":\"mug\",\"amount\":0}",
        "{\"goods\":\"mug\",\"amount\":-1000}",
        "{\"goods\":\"mug\",\"amount\":99.5}",
        "{\"goods\":\"mug\",\"amount\":\"many\"}",
        "{\"goods\":\"\",\"amount\":1000}",
        "{\"goods\":\"mug\",\"amount\":1000,\"work\":\"AUTH\"}",
        "{\"goods\":",
        "[]"
      })
  void nonsenseIsRefusedAsAProblem(String body) {
    assertProblem(shop.post("shop/api/orders", "application/json", body), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop/api/orders/unknown", "shop/api/nowhere"})
  void whatIsNotThereIsAProblem(String path) {
    assertProblem(shop.get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop/api/orders/unknown/checkout", "shop/payple/auth/unknown"})
  void unknownOrderOpensNoWindow(String path) {
    assertProblem(shop.post(path, Map.of()), 404);
  }

  @Test
  void paidOrderOpensNoWindow() {
    String orderId = shop.order();
    String authPath = shop.authPath(orderId);
    shop.result(sample.paidInWindow(orderId));

    assertProblem(shop.post("shop/api/orders/" + orderId + "/checkout", Map.of()), 409);
    Reply keys = shop.post(authPath, Map.of());
    assertProblem(keys, 409);
    assertThat(keys.text("result")).isEqualTo("error");
  }

  @Test
  void otherMethodsAndTypesAreProblems() {
    assertProblem(shop.post("shop/payple/result", "text/plain", "PCD_PAY_RST=success"), 415);
    assertProblem(shop.post("shop/payple/result", "application/json", "{\"PCD_PAY_RST\":"), 400);
  }

  @Test
  void resultLargerThanAnyOfPayplesIsNotRead() {
    assertProblem(shop.result(Map.of("PCD_PAY_OID", "x".repeat(70_000))), 413);
  }

  @Test
  void healthIsUpAndNamesTheJournal() {
    Reply health = shop.get("health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text("status")).isEqualTo("UP");
    assertThat(health.body()).contains("\"payple\"", "journal.access");
  }

  @Test
  void openApiDescribesTheShop() {
    Reply openApi = shop.get("openapi");

    assertThat(openApi.status()).isEqualTo(200);
    assertThat(openApi.body())
        .contains(
            "/api/orders/{orderId}/cancel",
            "/api/events",
            "/api/cards/{payerNo}/charges",
            "/api/accounts/{payerNo}/charges",
            "/api/links",
            "/api/subscription/offer",
            "/api/recurring/clock",
            "/api/orders/{orderId}/cash-receipt",
            "/payple/webhook",
            "CARD_REGISTERED",
            "buyerText");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop/",
        "shop/index.html",
        "shop/order.html",
        "shop/result.html",
        "shop/operator.html",
        "shop/cards.html",
        "shop/subscription.html",
        "shop/vendor/jquery.min.js"
      })
  void pagesComeWithAPolicyForScripts(String page) {
    Reply reply = shop.get(page);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  private static JsonObject fields(Reply checkout) {
    return checkout.json().getAsJsonObject().getAsJsonObject("fields");
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo(PROBLEM);
    assertThat(reply.number("status")).isEqualTo(status);
    assertThat(reply.text("detail")).isNotBlank();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WindowTest {
  private static final Pattern WINDOW = Pattern.compile("name=\"window\" value=\"(\\w+)\"");

  @RegisterExtension final PaypleSimulatorExtension extension = new PaypleSimulatorExtension();

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void windowShowsTheOrderEscaped() {
    Map<String, String> fields = client.window("o-1", "CERT", 15_000);
    fields.put("PCD_PAY_GOODS", "<script>alert(1)</script>");

    HttpResponse<String> page = open(fields);

    assertThat(page.body())
        .contains("&lt;script&gt;", "15,000", "o-1", "id=\"card-number\"", "id=\"card-expiry\"")
        .contains("id=\"pay\"", "id=\"decline\"", "id=\"close\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void windowMayBeFramedButRunsNoOtherScript() {
    HttpResponse<String> page = open(client.window("o-1", "CERT", 15_000));

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors *")
        .doesNotContain("unsafe");
  }

  @Test
  void unknownCallerSeesNoWindow() {
    Map<String, String> fields = client.window("o-1", "CERT", 15_000);
    fields.put("PCD_AUTH_KEY", "forged");

    assertThat(open(fields).body()).contains("CPCA0005").doesNotContain("card-number");
  }

  @Test
  void resultGoesToTheOriginOfTheReferer() {
    HttpResponse<String> page = press("pay", open(client.window("o-1", "CERT", 15_000)));

    assertThat(page.body())
        .contains("data-origin=\"http://localhost:9080\"", "data-type=\"pay_result\"")
        .contains("PCD_PAY_REQKEY");
  }

  @Test
  void withoutRefererTheResultIsVisiblyLost() {
    Map<String, String> fields = client.window("o-1", "CERT", 15_000);
    fields.put("PCD_AUTH_KEY", Client.text(client.authenticate(Map.of(), Map.of()), "AuthKey"));

    HttpResponse<String> page = press("pay", open(fields));

    assertThat(page.body()).contains("data-origin=\"\"", "without a Referer");
  }

  @Test
  void closedLayerSaysSoAndNothingElse() {
    HttpResponse<String> page = press("close", open(client.window("o-1", "CERT", 15_000)));

    assertThat(page.body()).contains("data-type=\"close\"");
  }

  @Test
  void directResultIsAFormToTheMerchant() {
    Map<String, String> fields = client.window("o-1", "PAY", 15_000);
    fields.put("PCD_RST_URL", "http://localhost:9080/shop/payple/result");

    HttpResponse<String> paid = press("pay", open(fields));

    assertThat(paid.body())
        .contains("action=\"http://localhost:9080/shop/payple/result\"")
        .contains("name=\"PCD_PAY_CODE\" value=\"SPCD0000\"");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void directCloseIsAnErrorResult() {
    Map<String, String> fields = client.window("o-1", "PAY", 15_000);
    fields.put("PCD_RST_URL", "http://localhost:9080/shop/payple/result");

    assertThat(press("close", open(fields)).body())
        .contains("name=\"PCD_PAY_RST\" value=\"error\"")
        .contains("name=\"PCD_PAY_CODE\" value=\"2101\"");
  }

  @Test
  void badCardIsAskedForAgain() {
    HttpResponse<String> window = open(client.window("o-1", "CERT", 15_000));

    HttpResponse<String> again = press("pay", window, "1234", "12/99");
    HttpResponse<String> expired = press("pay", window, "4111111111111111", "01/20");

    assertThat(again.body()).contains("Please check the card number");
    assertThat(expired.body()).contains("Please check the card number");
  }

  @Test
  void unknownWorkIsRefused() {
    assertThat(open(client.window("o-1", "LINKREG", 15_000)).body()).contains("CPCA9999");
  }

  @Test
  void registrationAsksForACardAndNoMoney() {
    HttpResponse<String> page = open(client.registration("1234"));

    assertThat(page.body())
        .contains("id=\"card-number\"", ">Register</button>", "Card registration only")
        .doesNotContain(" won<");
    assertThat(press("pay", page).body()).contains("카드등록완료");
    assertThat(simulator.cards().ofPayer("1234")).hasSize(1);
  }

  @Test
  void orderIdIsMadeUpWhenThereIsNone() {
    assertThat(simulator.buyer().pay(client.window("", "CERT", 15_000)).get("PCD_PAY_OID"))
        .startsWith("cpay");
  }

  @Test
  void cardNumberIsNotRemembered() {
    press("pay", open(client.window("o-1", "CERT", 15_000)));

    assertThat(simulator.requestsTo("/simulator/window").get(0).body())
        .containsEntry("card-number", "****");
  }

  @Test
  void scriptNeedsNeitherJqueryNorEval() {
    String script = client.get("/js/cpay.payple.1.0.1.js").body();

    assertThat(script).contains("PaypleCpayAuthCheck").doesNotContain("$(", "eval(", "innerHTML");
  }

  @Test
  void scriptKnowsTheWindowForClientKeys() {
    String script = client.get("/js/v1/payment.js").body();

    assertThat(script).contains("'" + simulator.url() + "/index.php?ACT_=PAYM'", "clientKey");
  }

  @Test
  void clientKeyOpensTheWindowWithoutAnAuthentication() {
    Map<String, String> fields = withoutKeys(client.window("o-1", "PAY", 15_000));
    fields.put("clientKey", "test_DF55F29DA654A8CBC0F0A9DD4B556486");
    fields.put("PCD_HTTP_REFERER", "https://shop.example/order");

    HttpResponse<String> page = press("pay", open(fields));

    assertThat(page.body()).contains("data-origin=\"https://shop.example\"", "SPCD0000");
    assertThat(simulator.requestsTo("/php/auth.php")).hasSize(1);
  }

  @Test
  void wrongClientKeyOpensNoWindow() {
    Map<String, String> fields = withoutKeys(client.window("o-1", "PAY", 15_000));
    fields.put("clientKey", "test_0");

    assertThat(open(fields).body()).contains("CPCA0005").doesNotContain("card-number");
  }

  @Test
  void authKeyAloneOpensTheWindow() {
    Map<String, String> fields = client.window("o-1", "PAY", 15_000);
    fields.remove("PCD_CST_ID");
    fields.remove("PCD_CUST_KEY");

    assertThat(open(fields).body()).contains("id=\"card-number\"");
  }

  @Test
  void recurringPaymentNeedsItsMonth() {
    Map<String, String> fields = client.window("o-1", "PAY", 15_000);
    fields.put("PCD_REGULER_FLAG", "Y");

    assertThat(open(fields).body()).contains("RPCD0004");
    fields.put("PCD_PAY_YEAR", "2020");
    assertThat(open(fields).body()).contains("RPCD0005");
    fields.put("PCD_PAY_MONTH", "02");
    assertThat(open(fields).body()).contains("id=\"card-number\"");
  }

  @Test
  void registeredCardIsPaidWithByPassword() {
    HttpResponse<String> window = open(again("o-1", "PAY", billingKey()));

    HttpResponse<String> wrong = enter("000000", window);
    HttpResponse<String> paid = enter("123456", window);

    assertThat(window.body())
        .contains("신한카드 4111********1111", "id=\"card-password\"", "id=\"pay\"")
        .doesNotContain("id=\"card-number\"");
    assertThat(wrong.body()).contains("Please check the password");
    assertThat(paid.body()).contains("SPCD0000");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(simulator.requestsTo("/simulator/window").get(0).body())
        .containsEntry("card-password", "****");
  }

  @Test
  void registeredCardIsConfirmedWithItsBillingKey() {
    String billingKey = billingKey();

    Map<String, String> result = simulator.buyer().pay(again("o-1", "CERT", billingKey));

    assertThat(result).containsEntry("PCD_PAYER_ID", billingKey);
    assertThat(Client.text(client.confirm(result), "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void removedCardIsNotPaidWithAgain() {
    String billingKey = billingKey();
    HttpResponse<String> window = open(again("o-1", "PAY", billingKey));
    simulator.cards().remove(billingKey);

    assertThat(enter("123456", window).body()).contains("CPCA0002");
    assertThat(open(again("o-2", "PAY", billingKey)).body())
        .contains("CPCA0002")
        .doesNotContain("card-password");
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void windowStaysOpenForThreeMinutes() {
    TestClock clock = new TestClock("2020-02-20T15:30:00Z");
    try (PaypleSimulator other =
        PaypleSimulator.start(SimulatorOptions.builder().clock(clock).build())) {
      client = new Client(other);
      HttpResponse<String> intime = open(client.window("o-1", "PAY", 15_000));
      HttpResponse<String> late = open(client.window("o-2", "PAY", 15_000));

      clock.advance(Duration.ofSeconds(179));
      assertThat(press("pay", intime).body()).contains("SPCD0000");
      clock.advance(Duration.ofSeconds(1));
      assertThat(press("pay", late).body()).contains("CPCA0001", "data-type=\"pay_result\"");
      assertThat(other.ledger().order("o-2")).isEmpty();
    }
  }

  /** Fields to pay with a registered card. */
  private Map<String, String> again(String orderId, String work, String billingKey) {
    Map<String, String> fields = client.window(orderId, work, 15_000);
    fields.put("PCD_SIMPLE_FLAG", "Y");
    fields.put("PCD_PAYER_AUTHTYPE", "pwd");
    fields.put("PCD_PAYER_ID", billingKey);
    return fields;
  }

  private String billingKey() {
    return simulator.cards().register("1234", "4111111111111111").billingKey();
  }

  private static Map<String, String> withoutKeys(Map<String, String> fields) {
    fields.keySet().removeAll(List.of("PCD_AUTH_KEY", "PCD_CST_ID", "PCD_CUST_KEY"));
    return fields;
  }

  private HttpResponse<String> enter(String password, HttpResponse<String> window) {
    Matcher id = WINDOW.matcher(window.body());
    assertThat(id.find()).as("the window is open").isTrue();
    return client.postForm(
        "/simulator/window",
        Map.of("window", id.group(1), "action", "pay", "card-password", password));
  }

  private HttpResponse<String> open(Map<String, String> fields) {
    return client.postForm("/index.php?ACT_=PAYM", fields);
  }

  private HttpResponse<String> press(String action, HttpResponse<String> window) {
    return press(action, window, "4111-1111-1111-1111", "12 / 99");
  }

  private HttpResponse<String> press(
      String action, HttpResponse<String> window, String number, String expiry) {
    Matcher id = WINDOW.matcher(window.body());
    assertThat(id.find()).as("the window is open").isTrue();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("window", id.group(1));
    fields.put("action", action);
    fields.put("card-number", number);
    fields.put("card-expiry", expiry);
    return client.postForm("/simulator/window", fields);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What shops built on Payple's public samples of 2018 to 2021 send, step by step: the messages are
 * theirs, with nothing but the host changed.
 */
class PublicSamplesTest {
  private static final Map<String, String> REFERER = Map.of("Referer", "http://localhost:8080");

  // 00:30 of the 21st in Korea
  private final TestClock clock = new TestClock("2020-02-20T15:30:00Z");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().clock(clock).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void nodeServerAuthenticatesByJsonAndConfirmsWithTheRawPair() {
    JsonObject auth = client.authenticate(Map.of(), REFERER);
    Map<String, String> form = form(auth, "CERT");
    form.put("payple_auth_file", "/pg/auth");
    form.put("callbackFunction", "function (params) { console.log(params); }");

    Map<String, String> result = simulator.buyer().pay(form);
    JsonObject answer =
        post(
            result.get("PCD_PAY_COFURL"),
            Map.of(
                "PCD_CST_ID",
                "test",
                "PCD_CUST_KEY",
                "abcd1234567890",
                "PCD_AUTH_KEY",
                result.get("PCD_AUTH_KEY"),
                "PCD_PAY_TYPE",
                "card",
                "PCD_PAY_REQKEY",
                result.get("PCD_PAY_REQKEY"),
                "PCD_PAYER_ID",
                result.get("PCD_PAYER_ID")),
            REFERER);

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(simulator.ledger().captured("test-1")).isEqualTo(1_000);
  }

  @Test
  void nodeServerChargesLooksUpCancelsAndRemovesWithTheTokens() {
    String billingKey = simulator.cards().register("2335", "4111111111111111").billingKey();

    JsonObject paid =
        operate(
            Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"),
            Map.of(
                "PCD_PAY_TYPE", "card",
                "PCD_PAYER_ID", billingKey,
                "PCD_PAYER_NO", "2335",
                "PCD_PAYER_NAME", "홍길동",
                "PCD_PAY_GOODS", "휴대폰",
                "PCD_PAY_TOTAL", "1000",
                "PCD_PAY_OID", "test-1",
                "PCD_SIMPLE_FLAG", "Y"));
    JsonObject found =
        operate(
            Map.of("PCD_PAYCHK_FLAG", "Y"),
            Map.of(
                "PCD_PAYCHK_FLAG", "Y",
                "PCD_PAY_TYPE", "card",
                "PCD_PAY_OID", "test-1",
                "PCD_PAY_DATE", "20200221"));
    JsonObject cancelled =
        operate(
            Map.of("PCD_PAYCANCEL_FLAG", "Y"),
            Map.of(
                "PCD_REFUND_KEY", Merchant.TEST.refundKey(),
                "PCD_PAYCANCEL_FLAG", "Y",
                "PCD_PAY_OID", "test-1",
                "PCD_PAY_DATE", "20200221",
                "PCD_REFUND_TOTAL", "1000",
                "PCD_REFUND_TAXTOTAL", "10"));
    JsonObject card =
        operate(Map.of("PCD_PAY_WORK", "PUSERINFO"), Map.of("PCD_PAYER_ID", billingKey));
    JsonObject removed =
        operate(Map.of("PCD_PAY_WORK", "PUSERDEL"), Map.of("PCD_PAYER_ID", billingKey));

    assertThat(Stream.of(paid, found, cancelled, card, removed))
        .extracting(answer -> text(answer, "PCD_PAY_RST"))
        .containsOnly("success");
    assertThat(simulator.ledger().refunded("test-1")).isEqualTo(1_000);
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void phpServerAuthenticatesByMultipartAndConfirmsWithoutAReferer() {
    String body =
        multipart("cst_id", "test")
            + multipart("custKey", "abcd1234567890")
            + multipart("payple_dir_path", "/sample")
            + "--xyz--\r\n";
    JsonObject auth =
        Client.json(client.postText("/php/auth.php", "multipart/form-data; boundary=xyz", body));
    Map<String, String> form = form(auth, "CERT");
    form.put("payple_dir_path", "/sample");
    form.put("PCD_RST_URL", "/sample/order_result.html");

    Map<String, String> result = simulator.buyer().pay(form);
    JsonObject answer =
        post(
            result.get("PCD_PAY_COFURL"),
            Map.of(
                "PCD_CST_ID", "test",
                "PCD_CUST_KEY", "abcd1234567890",
                "PCD_AUTH_KEY", result.get("PCD_AUTH_KEY"),
                "PCD_PAY_REQKEY", result.get("PCD_PAY_REQKEY"),
                "PCD_PAYER_ID", result.get("PCD_PAYER_ID")),
            Map.of());

    assertThat(result).containsEntry("PCD_RST_URL", "/sample/order_result.html");
    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(answer.keySet())
        .contains("PCD_PAY_REQKEY", "PCD_PAY_AMOUNT", "PCD_PAY_DISCOUNT", "PCD_PAY_AMOUNT_REAL")
        .contains("PCD_PAY_CARDNAME", "PCD_PAY_CARDTRADENUM", "PCD_PAY_CARDRECEIPT");
  }

  @Test
  void phpServerThatChargesTwiceAtOncePaysOnce() {
    String billingKey = simulator.cards().register("2335", "4111111111111111").billingKey();
    JsonObject auth =
        client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y"), REFERER);
    Map<String, Object> charge =
        Client.signed(auth, Client.recurring(billingKey, "test-1", 1_000, "02"));

    List<CompletableFuture<JsonObject>> both =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> post(text(auth, "return_url"), charge, Map.of())))
            .limit(2)
            .toList();

    assertThat(both)
        .extracting(answer -> text(answer.join(), "PCD_PAY_CODE"))
        .containsExactlyInAnyOrder("SPCD0000", "RPCD0015");
  }

  @Test
  void javaServerPutsTheAuthKeyIntoThePage() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAY_TYPE", "card"), REFERER);
    Map<String, String> form = form(auth, "PAY");
    form.remove("PCD_CST_ID");
    form.remove("PCD_CUST_KEY");
    form.put("PCD_PAY_URL", text(auth, "return_url"));
    form.put("PCD_RST_URL", "http://localhost:8080/order_result");

    Map<String, String> result = simulator.buyer().pay(form);

    assertThat(result)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry("PCD_RST_URL", "http://localhost:8080/order_result");
    assertThat(result.get("PCD_PAY_TIME")).startsWith("20200221");
  }

  @Test
  void pythonServerAuthenticatesByFormAndRegistersACard() {
    JsonObject auth =
        Client.json(
            client.postForm(
                "/php/auth.php",
                Map.of("cst_id", "test", "custKey", "abcd1234567890", "PCD_PAY_WORK", "AUTH"),
                "Referer",
                "http://localhost:8080"));
    Map<String, String> form = form(auth, "AUTH");
    form.put("PCD_CARD_VER", "01");
    form.remove("PCD_PAY_TOTAL");

    Map<String, String> result = simulator.buyer().register(form);

    assertThat(result)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry("PCD_PAY_TYPE", "card")
        .containsEntry("PCD_PAY_WORK", "AUTH");
    assertThat(simulator.cards().find(result.get("PCD_PAYER_ID"))).isPresent();
  }

  @Test
  void reactPageOpensTheWindowWithAClientKey() {
    Map<String, String> form = form(new JsonObject(), "CERT");
    form.put("clientKey", Merchant.TEST.clientKey());
    form.put("PCD_HTTP_REFERER", "http://localhost:3000/order");

    Map<String, String> result = simulator.buyer().pay(form);

    assertThat(text(client.confirm(result), "PCD_PAY_RST")).isEqualTo("success");
    assertThat(simulator.requestsTo("/php/auth.php")).isEmpty();
  }

  @Test
  void serverOf2018AuthenticatesByGet() {
    JsonObject auth =
        Client.json(
            client.get(
                "/php/auth.php?cst_id=test&custKey=abcd1234567890",
                "Referer",
                "http://localhost:8080"));

    assertThat(simulator.buyer().pay(form(auth, "PAY"))).containsEntry("PCD_PAY_RST", "success");
  }

  /** What the script posts: every property that the page set, and the authentication. */
  private static Map<String, String> form(JsonObject auth, String work) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("PCD_CPAY_VER", "1.0.1");
    form.put("PCD_PAY_TYPE", "card");
    form.put("PCD_PAY_WORK", work);
    form.put("PCD_CARD_VER", "02");
    form.put("PCD_PAYER_NO", "2335");
    form.put("PCD_PAYER_NAME", "홍길동");
    form.put("PCD_PAYER_HP", "01012345678");
    form.put("PCD_PAYER_EMAIL", "dev@payple.kr");
    form.put("PCD_PAY_GOODS", "휴대폰");
    form.put("PCD_PAY_TOTAL", "1000");
    form.put("PCD_PAY_OID", "test-1");
    form.put("PCD_REGULER_FLAG", "N");
    form.put("PCD_PAY_YEAR", "");
    form.put("PCD_PAY_MONTH", "");
    form.put("PCD_SIMPLE_FLAG", "");
    form.put("PCD_PAYER_AUTHTYPE", "pwd");
    form.put("PCD_HTTP_REFERER", "http://localhost:8080/order_confirm");
    if (auth.has("AuthKey")) {
      form.put("PCD_CST_ID", text(auth, "cst_id"));
      form.put("PCD_CUST_KEY", text(auth, "custKey"));
      form.put("PCD_AUTH_KEY", text(auth, "AuthKey"));
    }
    return form;
  }

  private JsonObject operate(Map<String, String> purpose, Map<String, String> fields) {
    JsonObject auth = client.authenticate(purpose, REFERER);
    return post(text(auth, "return_url"), Client.signed(auth, fields), REFERER);
  }

  private JsonObject post(String address, Map<String, ?> fields, Map<String, String> headers) {
    return Client.json(client.post(URI.create(address), fields, headers));
  }

  private static String multipart(String name, String value) {
    return "--xyz\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScriptOfTodayTest {
  private static final String SHOP = "https://shop.example";

  @RegisterExtension final PaypleSimulatorExtension extension = new PaypleSimulatorExtension();

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void bothScriptsOpenTheWindowAlikeAndAuthenticateDifferently() {
    String manual = client.get("/js/cpay.payple.1.0.1.js").body();
    String today = client.get("/js/v1/payment.js").body();

    assertThat(manual).contains("payple_auth_file").doesNotContain("/php/clientKey/auth.php");
    assertThat(today).contains("/php/clientKey/auth.php").doesNotContain("payple_auth_file");
    assertThat(manual.substring(manual.indexOf("function amountIsGood")))
        .isEqualTo(today.substring(today.indexOf("function amountIsGood")));
    assertThat(today)
        .contains("PaypleCpayAuthCheck", "'layer_cpay'", "PaypleCpayPayResult")
        .doesNotContain("$(", "eval(", "innerHTML", "{{");
  }

  @Test
  void scriptKnowsHowLongAValueMayBe() {
    assertThat(client.get("/js/v1/payment.js").body())
        .contains("\"PCD_PAY_OID\":30", "\"PCD_PAY_GOODS\":50", "\"PCD_PAYER_NO\":18")
        .contains("window.console.warn");
    assertThat(client.get("/js/cpay.payple.1.0.1.js").body()).doesNotContain("PCD_PAY_OID");
  }

  @Test
  void imageOfTheLayerComesFromPaypleToo() {
    HttpResponse<String> image = client.get("/img/payple.svg");

    assertThat(client.get("/js/v1/payment.js").body())
        .contains("'" + simulator.url() + "/img/payple.svg'");
    assertThat(image.headers().firstValue("Content-Type")).contains("image/svg+xml; charset=UTF-8");
    assertThat(image.body()).startsWith("<svg");
  }

  @Test
  void pageIsAuthenticatedByItsClientKey() {
    HttpResponse<String> response = authenticate(fields());
    JsonObject answer = Client.json(response);

    assertThat(text(answer, "result")).isEqualTo("success");
    assertThat(text(answer, "return_url")).isEqualTo(simulator.url() + "/index.php?ACT_=PAYM");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
    assertThat(response.headers().firstValue("Vary")).contains("Origin");
  }

  @Test
  void missingAndUnknownClientKeysAreNamed() {
    Map<String, String> fields = fields();
    fields.put("clientKey", "test_0");
    assertThat(message(fields)).startsWith("AUTH0003 ");

    fields.remove("clientKey");
    assertThat(message(fields)).startsWith("AUTH0002 ");
  }

  @Test
  void passwordPaymentNeedsAllThreeFields() {
    Map<String, String> fields = fields();
    fields.put("PCD_SIMPLE_FLAG", "Y");
    assertThat(message(fields)).startsWith("CPCA0004 ");

    fields.put("PCD_PAYER_ID", "billing-key");
    assertThat(message(fields)).startsWith("CPCA0004 ");

    fields.put("PCD_PAYER_AUTHTYPE", "pwd");
    assertThat(message(fields)).isEqualTo("사용자 인증 완료!!");
  }

  private String message(Map<String, String> fields) {
    return text(Client.json(authenticate(fields)), "result_msg");
  }

  private HttpResponse<String> authenticate(Map<String, String> fields) {
    return client.postForm("/php/clientKey/auth.php", fields, "Origin", SHOP);
  }

  static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("clientKey", Merchant.TEST.clientKey());
    fields.put("PCD_PAY_TYPE", "card");
    fields.put("PCD_PAY_WORK", "CERT");
    fields.put("PCD_CARD_VER", "02");
    fields.put("PCD_PAY_OID", "o-1");
    fields.put("PCD_PAY_GOODS", "휴대폰");
    fields.put("PCD_PAY_TOTAL", "15000");
    fields.put("PCD_HTTP_REFERER", SHOP + "/order");
    return fields;
  }

  @Nested
  class OnAnUnregisteredDomain {

    @Test
    void testMerchantGetsAuth0007() {
      assertThat(refusal(Merchant.TEST)).startsWith("AUTH0007 ");
    }

    @Test
    void otherMerchantGetsAuth0004() {
      Merchant live = new Merchant("shop", "key", "refund", Merchant.TEST.clientKey());

      assertThat(refusal(live)).startsWith("AUTH0004 ");
    }

    private String refusal(Merchant merchant) {
      SimulatorOptions options =
          SimulatorOptions.builder().merchant(merchant).registeredDomains("other.example").build();
      try (PaypleSimulator strict = PaypleSimulator.start(options)) {
        client = new Client(strict);
        return message(fields());
      }
    }
  }
}

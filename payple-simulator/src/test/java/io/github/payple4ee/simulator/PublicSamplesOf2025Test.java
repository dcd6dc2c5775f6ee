// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.PayMethod;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What shops built on Payple's public samples of 2025 send, step by step, with nothing but the host
 * changed: the page authenticates by its client key, and the server only for its own operations.
 */
class PublicSamplesOf2025Test {
  private static final Map<String, String> REFERER = Map.of("Referer", "http://localhost:8080");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder()
              .clock(new TestClock("2026-02-20T15:30:00Z"))
              .today(true)
              .build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void appCardIsAuthenticatedInThePageAndConfirmedByTheServer() {
    Map<String, String> form = form("CERT", "02");
    JsonObject page =
        Client.json(
            client.postForm("/php/clientKey/auth.php", form, "Origin", "http://localhost:8080"));

    Map<String, String> result = simulator.buyer().pay(form);
    JsonObject answer = confirm(result);

    assertThat(text(page, "return_url")).endsWith("/index.php?ACT_=PAYM");
    assertThat(result)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry("PCD_PAYER_ID", "")
        .containsEntry("PCD_PAY_CARDQUOTA", "00")
        .containsKeys("PCD_AUTH_KEY", "PCD_PAY_REQKEY", "PCD_PAY_COFURL");
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("PCCF0000");
    assertThat(text(answer, "PCD_PAY_OID")).isEqualTo("test-1");
    assertThat(simulator.requestsTo("/php/auth.php")).isEmpty();
    assertThat(simulator.ledger().captured("test-1")).isEqualTo(1_000);
  }

  @Test
  void walletIsConfirmedLikeAnAppCard() {
    Map<String, String> form = form("CERT", "02");
    form.put("PCD_PAY_METHOD", "kakaoPay");

    JsonObject answer =
        confirm(simulator.buyer().pay(form, PayMethod.KAKAO_PAY, EasyPayMethod.POINT));

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAY_METHOD")).isEqualTo("kakaoPay");
  }

  @Test
  void registeredCardIsChargedFoundLookedUpCancelledAndRemoved() {
    String billingKey = simulator.buyer().register(form("AUTH", "01")).get("PCD_PAYER_ID");

    JsonObject card =
        operate(Map.of("PCD_PAY_WORK", "PUSERINFO"), Map.of("PCD_PAYER_ID", billingKey));
    JsonObject paid =
        operate(
            Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"),
            Map.of(
                "PCD_PAY_TYPE", "card",
                "PCD_PAYER_ID", billingKey,
                "PCD_PAY_GOODS", "정기구독",
                "PCD_SIMPLE_FLAG", "Y",
                "PCD_PAY_TOTAL", "1000",
                "PCD_PAY_OID", "test-2",
                "PCD_PAYER_NO", "1234",
                "PCD_PAY_ISTAX", "Y"));
    JsonObject found =
        operate(
            Map.of("PCD_PAYCHK_FLAG", "Y"),
            Map.of(
                "PCD_PAYCHK_FLAG", "Y",
                "PCD_PAY_TYPE", "card",
                "PCD_PAY_OID", "test-2",
                "PCD_PAY_DATE", "20260221"));
    JsonObject cancelled =
        operate(
            Map.of("PCD_PAYCANCEL_FLAG", "Y"),
            Map.of(
                "PCD_PAYCANCEL_FLAG", "Y",
                "PCD_REFUND_KEY", Merchant.TEST.refundKey(),
                "PCD_PAY_OID", "test-2",
                "PCD_PAY_DATE", "20260221",
                "PCD_REFUND_TOTAL", "1000"));
    JsonObject removed =
        operate(Map.of("PCD_PAY_WORK", "PUSERDEL"), Map.of("PCD_PAYER_ID", billingKey));

    assertThat(List.of(card, paid, found, cancelled, removed))
        .extracting(answer -> text(answer, "PCD_PAY_RST"))
        .containsOnly("success");
    assertThat(text(paid, "PCD_PAY_CODE")).isEqualTo("SPCD0000");
    assertThat(text(card, "PCD_PAY_CARDNAME")).isEqualTo("신한카드");
    assertThat(text(found, "PCD_PAY_STATE")).isEqualTo("1");
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void buyerPaysAgainByPassword() {
    Map<String, String> form = form("CERT", "01");
    form.put("PCD_SIMPLE_FLAG", "Y");
    form.put("PCD_PAYER_AUTHTYPE", "pwd");
    form.put("PCD_PAYER_ID", simulator.cards().register("7", "4111111111111111").billingKey());

    JsonObject answer = confirm(simulator.buyer().pay(form));

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAYER_ID")).isEqualTo(form.get("PCD_PAYER_ID"));
  }

  @Test
  void transferIsConfirmedWithACashReceipt() {
    Map<String, String> form = form("CERT", "");
    form.put("PCD_PAY_TYPE", "transfer");
    form.put("PCD_TAXSAVE_FLAG", "Y");

    JsonObject answer = confirm(simulator.buyer().pay(form));

    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("PCOF0000");
    assertThat(text(answer, "PCD_TAXSAVE_RST")).isEqualTo("Y");
  }

  /** What the page passes to the script. */
  private static Map<String, String> form(String work, String cardVersion) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("clientKey", Merchant.TEST.clientKey());
    form.put("PCD_PAY_TYPE", "card");
    form.put("PCD_PAY_WORK", work);
    form.put("PCD_CARD_VER", cardVersion);
    form.put("PCD_PAY_GOODS", "휴대폰");
    form.put("PCD_PAY_TOTAL", "1000");
    form.put("PCD_PAY_OID", "test-1");
    form.put("PCD_PAYER_NO", "1234");
    form.put("PCD_PAYER_NAME", "홍길동");
    form.put("PCD_PAYER_HP", "01012345678");
    form.put("PCD_PAYER_EMAIL", "dev@payple.kr");
    form.put("PCD_PAY_ISTAX", "Y");
    form.put("PCD_PAY_TAXTOTAL", "");
    form.put("PCD_RST_URL", "/order_result");
    form.put("PCD_HTTP_REFERER", "http://localhost:8080/order_confirm");
    return form;
  }

  /** The server confirms with the merchant's raw credentials, where the callback says. */
  private JsonObject confirm(Map<String, String> result) {
    return post(
        result.get("PCD_PAY_COFURL"),
        Map.of(
            "PCD_CST_ID", "test",
            "PCD_CUST_KEY", "abcd1234567890",
            "PCD_AUTH_KEY", result.get("PCD_AUTH_KEY"),
            "PCD_PAY_REQKEY", result.get("PCD_PAY_REQKEY"),
            "PCD_PAYER_ID", result.get("PCD_PAYER_ID")));
  }

  private JsonObject operate(Map<String, String> purpose, Map<String, String> fields) {
    JsonObject auth = client.authenticate(purpose, REFERER);
    return post(text(auth, "return_url"), Client.signed(auth, fields));
  }

  private JsonObject post(String address, Map<String, ?> fields) {
    return Client.json(client.post(URI.create(address), fields, REFERER));
  }
}

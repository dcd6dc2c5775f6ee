// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static io.github.payple4ee.simulator.SampleServer.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.PayMethod;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The requests of Payple's public Java and Node samples as both sent them when they ran against the
 * simulator with nothing but the host changed: field by field, with their headers. Java writes null
 * for what its form left out, Node an empty text.
 */
class PublicSamplesOnTheWireTest {
  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder()
              .clock(new TestClock("2026-02-20T15:30:00Z"))
              .today(true)
              .build());

  private PaypleSimulator simulator;
  private Client client;
  private SampleServer java;
  private SampleServer node;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
    java = SampleServer.java(running, client);
    node = SampleServer.node(running, client);
  }

  @ParameterizedTest
  @CsvSource({",", "APP_CARD,", "NAVER_PAY,CARD", "NAVER_PAY,POINT", "KAKAO_PAY,POINT"})
  void javaServerConfirmsAndRefundsOnTheDayOfTheWindowsResult(
      PayMethod method, EasyPayMethod with) {
    Map<String, String> form = page("card", "CERT");
    if (method != null) {
      form.put("PCD_PAY_METHOD", method.wire());
    }

    Map<String, String> result =
        with == null ? simulator.buyer().pay(form) : simulator.buyer().pay(form, method, with);
    JsonObject paid = java.confirm(result);
    // the page of the result takes its first eight characters and hands them to the refund
    JsonObject refunded = java.refund(result.get("PCD_PAY_TIME").substring(0, 8), null);

    assertThat(text(paid, "PCD_PAY_CODE")).isEqualTo("PCCF0000");
    assertThat(text(refunded, "PCD_PAY_CODE")).isEqualTo("PAYC0000");
    assertThat(simulator.ledger().refunded("test-1")).isEqualTo(1_000);
  }

  @Test
  void nodeServerConfirmsFindsAndRefundsATransfer() {
    Map<String, String> result =
        simulator.buyer().payFromAccount(page("transfer", "CERT"), "088", "110123456789");

    JsonObject paid = node.confirm(result);
    JsonObject found =
        node.operate(
            fields("PCD_PAYCHK_FLAG", "Y"),
            fields(
                "PCD_PAYCHK_FLAG", "Y",
                "PCD_PAY_TYPE", "transfer",
                "PCD_PAY_OID", "test-1",
                "PCD_PAY_DATE", "20260221"));
    JsonObject refunded = node.refund("20260221", "");

    assertThat(text(paid, "PCD_PAY_CODE")).isEqualTo("PCOF0000");
    assertThat(text(found, "PCD_PAY_TYPE")).isEqualTo("transfer");
    assertThat(text(refunded, "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void paymentWithoutAnOrderIdGetsOne() {
    Map<String, String> form = page("card", "PAY");
    form.put("PCD_PAY_OID", "");

    Map<String, String> result = simulator.buyer().pay(form);

    assertThat(result.get("PCD_PAY_OID")).startsWith("cpay");
    assertThat(result).containsEntry("PCD_PAY_TIME", "20260221003000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"card", "transfer"})
  void javaServerChargesFindsAndRemovesABillingKey(String type) {
    String billingKey = registered(type);

    JsonObject paid =
        java.operate(
            fields("PCD_PAY_TYPE", type, "PCD_SIMPLE_FLAG", "Y"), charge(type, billingKey));
    JsonObject found =
        java.operate(fields("PCD_PAY_WORK", "PUSERINFO"), fields("PCD_PAYER_ID", billingKey));
    JsonObject removed =
        java.operate(fields("PCD_PAY_WORK", "PUSERDEL"), fields("PCD_PAYER_ID", billingKey));

    assertThat(text(paid, "PCD_PAY_CODE")).isEqualTo(type.equals("card") ? "SPCD0000" : "SPAY0000");
    assertThat(text(found, "PCD_PAY_TYPE")).isEqualTo(type);
    assertThat(text(removed, "PCD_PAY_WORK")).isEqualTo("PUSERDEL");
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void nodeServerNamesNoTypeBeforeItChargesAnAccount() {
    Map<String, String> charge = charge("transfer", registered("transfer"));
    charge.put("PCD_TAXSAVE_FLAG", "Y");
    charge.put("PCD_TAXSAVE_TRADE", "personal");
    charge.put("PCD_TAXSAVE_IDNUM", "01012345678");

    JsonObject paid = node.operate(fields("PCD_SIMPLE_FLAG", "Y"), charge);

    assertThat(text(paid, "PCD_PAY_CODE")).isEqualTo("SPAY0000");
    assertThat(text(paid, "PCD_TAXSAVE_RST")).isEqualTo("Y");
  }

  @Test
  void receiptNamesTheWorkThatTheAuthenticationAskedFor() {
    Map<String, String> form = page("transfer", "PAY");
    Map<String, String> result = simulator.buyer().payFromAccount(form, "088", "110123456789");
    Map<String, String> receipt =
        fields(
            "PCD_PAYER_ID", result.get("PCD_PAYER_ID"),
            "PCD_PAY_OID", "test-1",
            "PCD_TAXSAVE_AMOUNT", "1000",
            "PCD_TAXSAVE_TRADEUSE", "personal",
            "PCD_TAXSAVE_IDENTINUM", "01012345678");

    JsonObject issued = node.operate(fields("PCD_PAY_WORK", "TSREG"), receipt);
    JsonObject cancelled = java.operate(fields("PCD_PAY_WORK", "TSCANCEL"), receipt);

    assertThat(text(issued, "PCD_PAY_WORK")).isEqualTo("TSREG");
    assertThat(text(cancelled, "PCD_PAY_WORK")).isEqualTo("TSCANCEL");
    assertThat(cancelled.get("PCD_TAXSAVE_MGTNUM")).isEqualTo(issued.get("PCD_TAXSAVE_MGTNUM"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"card", "transfer", "transfer+card"})
  void linkNeedsNeitherOrderIdNorAddressNorDay(String type) {
    Map<String, String> link =
        fields(
            "PCD_PAY_WORK", "LINKREG",
            "PCD_PAY_TYPE", type,
            "PCD_PAY_GOODS", "휴대폰",
            "PCD_PAY_TOTAL", "1000",
            "PCD_CARD_VER", null,
            "PCD_PAY_ISTAX", "Y",
            "PCD_PAY_TAXTOTAL", "",
            "PCD_TAXSAVE_FLAG", "N",
            "PCD_LINK_EXPIREDATE", null);

    JsonObject created = java.operate(fields("PCD_PAY_WORK", "LINKREG"), link);

    assertThat(text(created, "PCD_LINK_RST")).isEqualTo("success");
    assertThat(text(created, "PCD_LINK_EXPIREDATE")).isEqualTo("2026022800");
    assertThat(client.get(URI.create(text(created, "PCD_LINK_URL")).getPath()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void scriptOfTheJavaPageHasAVersionInItsAddress() {
    assertThat(client.get("/js/v1/payment.js?v=20250613090000").body())
        .isEqualTo(client.get("/js/v1/payment.js").body());
  }

  /** What the Java page hands to the script; an empty tax is the number 0. */
  private static Map<String, String> page(String type, String work) {
    Map<String, String> form = fields("PCD_PAY_TYPE", type, "PCD_PAY_WORK", work);
    form.put("PCD_CARD_VER", type.equals("card") && !work.equals("AUTH") ? "02" : "01");
    form.putAll(buyer());
    if (work.equals("AUTH")) {
      form.put("PCD_SIMPLE_FLAG", "N");
    } else {
      form.putAll(fields("PCD_PAY_GOODS", "휴대폰", "PCD_PAY_TOTAL", "1000"));
      form.putAll(fields("PCD_PAY_TAXTOTAL", "0", "PCD_PAY_ISTAX", "Y", "PCD_PAY_OID", "test-1"));
    }
    form.putAll(fields("PCD_TAXSAVE_FLAG", "N", "PCD_PAYER_AUTHTYPE", ""));
    form.putAll(fields("PCD_RST_URL", "/order_result", "clientKey", Merchant.TEST.clientKey()));
    form.put("PCD_HTTP_REFERER", "http://localhost:8080/order_confirm");
    return form;
  }

  private static Map<String, String> buyer() {
    return fields(
        "PCD_PAYER_NO", "1234",
        "PCD_PAYER_NAME", "홍길동",
        "PCD_PAYER_HP", "01012345678",
        "PCD_PAYER_EMAIL", "test@payple.kr");
  }

  private String registered(String type) {
    Map<String, String> form = page(type, "AUTH");
    return type.equals("card")
        ? simulator.buyer().register(form).get("PCD_PAYER_ID")
        : simulator.buyer().registerAccount(form, "088", "110123456789").get("PCD_PAYER_ID");
  }

  private static Map<String, String> charge(String type, String billingKey) {
    Map<String, String> charge = fields("PCD_PAY_TYPE", type, "PCD_PAYER_ID", billingKey);
    charge.putAll(fields("PCD_PAY_GOODS", "휴대폰", "PCD_SIMPLE_FLAG", "Y", "PCD_PAY_TOTAL", "1000"));
    charge.putAll(buyer());
    charge.putAll(fields("PCD_PAY_OID", null, "PCD_PAY_ISTAX", "Y", "PCD_PAY_TAXTOTAL", null));
    return charge;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests of the manual as it prints them, with nothing but their keys replaced. */
class ManualMessagesTest {
  // the day of the original payment in the manual's cancel and lookup
  private final TestClock clock = new TestClock("2018-05-02T03:00:00Z");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().clock(clock).build());

  private PaypleSimulator simulator;
  private Client client;
  private String billingKey;

  @BeforeEach
  void registerACard(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
    Map<String, String> fields = client.registration("2324");
    fields.putAll(Map.of("PCD_PAYER_NAME", "홍길동", "PCD_PAYER_HP", "01012343333"));
    billingKey = simulator.buyer().register(fields, "9111111111114444").get("PCD_PAYER_ID");
  }

  @Test
  void section1ConfirmsWhatTheWindowAuthenticated() {
    Map<String, String> window = client.window("test0553941001540967923", "CERT", 1_000);
    window.put("PCD_CARD_VER", "01");
    window.put("PCD_PAYER_NO", "2335");
    Map<String, String> result = simulator.buyer().pay(window);

    JsonObject answer =
        post(
            "/php/PayCardConfirmAct.php?ACT_=PAYM",
            """
            {
              "PCD_CST_ID": "test",
              "PCD_CUST_KEY": "abcd1234567890",
              "PCD_AUTH_KEY": "%s",
              "PCD_PAY_REQKEY": "%s",
              "PCD_PAYER_ID": "%s"
            }
            """
                .formatted(
                    result.get("PCD_AUTH_KEY"),
                    result.get("PCD_PAY_REQKEY"),
                    result.get("PCD_PAYER_ID")));

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(simulator.ledger().captured("test0553941001540967923")).isEqualTo(1_000);
  }

  @Test
  void section3ChargesABillingKey() {
    JsonObject auth =
        authenticate(
            """
            {
              "cst_id": "test",
              "custKey": "abcd1234567890",
              "PCD_REGULER_FLAG": "Y",
              "PCD_PAY_TYPE": "card"
            }
            """);

    JsonObject answer = charge(auth, "2018", "04");

    assertThat(answer.keySet())
        .containsExactly(
            "PCD_PAY_RST",
            "PCD_PAY_CODE",
            "PCD_PAY_MSG",
            "PCD_PAY_TYPE",
            "PCD_PAY_OID",
            "PCD_PAYER_NO",
            "PCD_PAYER_ID",
            "PCD_PAYER_EMAIL",
            "PCD_PAY_YEAR",
            "PCD_PAY_MONTH",
            "PCD_PAY_GOODS",
            "PCD_PAY_TOTAL",
            "PCD_PAY_ISTAX",
            "PCD_PAY_TAXTOTAL",
            "PCD_PAY_TIME",
            "PCD_PAY_CARDNAME",
            "PCD_PAY_CARDNUM",
            "PCD_PAY_CARDTRADENUM",
            "PCD_PAY_CARDAUTHNO",
            "PCD_PAY_CARDRECEIPT",
            "PCD_REGULER_FLAG",
            "PCD_USER_DEFINE1",
            "PCD_USER_DEFINE2");
    assertThat(answer.toString())
        .contains("\"PCD_PAY_RST\":\"success\"", "\"PCD_PAY_CODE\":\"SPCD0000\"")
        .contains("\"PCD_PAY_MSG\":\"결제완료\"", "\"PCD_PAY_TYPE\":\"card\"")
        .contains("\"PCD_PAY_OID\":\"test201804000001\"", "\"PCD_PAYER_NO\":2324")
        .contains("\"PCD_PAYER_EMAIL\":\"dev@payple.kr\"", "\"PCD_PAY_YEAR\":\"2018\"")
        .contains("\"PCD_PAY_MONTH\":\"04\"", "\"PCD_PAY_GOODS\":\"정기구독\"")
        .contains("\"PCD_PAY_TOTAL\":1000", "\"PCD_PAY_ISTAX\":\"Y\"", "\"PCD_PAY_TAXTOTAL\":10")
        .contains("\"PCD_PAY_CARDNAME\":\"BC카드\"", "\"PCD_PAY_CARDNUM\":\"9111********4444\"")
        .contains("\"PCD_USER_DEFINE1\":\"가맹점 정의1\"", "\"PCD_USER_DEFINE2\":\"가맹점 정의2\"");
  }

  @Test
  void section4CancelsARecurringPayment() {
    charge(
        client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y")), "2019", "09");
    JsonObject auth =
        authenticate(
            """
            {
              "cst_id": "test",
              "custKey": "abcd1234567890",
              "PCD_PAYCANCEL_FLAG": "Y"
            }
            """);

    JsonObject answer =
        post(
            text(auth, "PCD_PAY_URL"),
            """
            {
              "PCD_CST_ID": "%s",
              "PCD_CUST_KEY": "%s",
              "PCD_AUTH_KEY": "%s",
              "PCD_REFUND_KEY" : "a41ce010ede9fcbfb3be86b24858806596a9db68b79d138b147c3e563e1829a0",
              "PCD_PAYCANCEL_FLAG": "Y",
              "PCD_PAY_OID": "test201804000001",
              "PCD_REGULER_FLAG": "Y",
              "PCD_PAY_YEAR": "2019",
              "PCD_PAY_MONTH": "09",
              "PCD_PAY_DATE": 20180502,
              "PCD_REFUND_TOTAL": 1000,
              "PCD_PAY_TAXTOTAL" : 10
            }
            """
                .formatted(text(auth, "cst_id"), text(auth, "custKey"), text(auth, "AuthKey")));

    assertThat(answer.keySet())
        .startsWith("PCD_PAY_RST", "PCD_PAY_CODE", "PCD_PAY_MSG")
        .contains("PCD_PAYER_ID", "PCD_REFUND_TAXTOTAL");
    assertThat(answer.toString())
        .contains("\"PCD_PAY_RST\":\"success\"", "\"PCD_PAY_CODE\":\"PAYC0000\"")
        .contains("\"PCD_PAY_MSG\":\"환불성공\"", "\"PCD_PAY_TYPE\":\"card\"")
        .contains("\"PCD_PAY_OID\":\"test201804000001\"", "\"PCD_PAYER_NO\":2324")
        .contains("\"PCD_PAY_YEAR\":\"2019\"", "\"PCD_PAY_MONTH\":\"09\"")
        .contains("\"PCD_PAY_GOODS\":\"정기구독\"", "\"PCD_REGULER_FLAG\":\"Y\"")
        .contains("\"PCD_REFUND_TOTAL\":1000", "\"PCD_PAY_TAXTOTAL\":10");
    assertThat(simulator.ledger().refunded("test201804000001")).isEqualTo(1_000);
  }

  @Test
  void section5RemovesACard() {
    JsonObject auth =
        authenticate(
            """
            {
              "cst_id": "test",
              "custKey": "abcd1234567890",
              "PCD_PAY_WORK": "PUSERDEL"
            }
            """);

    JsonObject answer =
        post(
            "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERDEL",
            """
            {
              "PCD_CST_ID" : "test",
              "PCD_CUST_KEY" : "abcd1234567890",
              "PCD_AUTH_KEY" : "%s",
              "PCD_PAYER_ID" : "%s",
              "PCD_PAYER_NO" : 2324
            }
            """
                .formatted(text(auth, "AuthKey"), billingKey));

    assertThat(answer.toString())
        .isEqualTo(
            """
            {"PCD_PAY_RST":"success","PCD_PAY_MSG":"해지완료","PCD_PAY_TYPE":"card",\
            "PCD_PAY_WORK":"PUSERDEL","PCD_PAYER_ID":"%s","PCD_PAYER_NO":2324}"""
                .formatted(billingKey));
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void section6FindsACard() {
    JsonObject auth =
        authenticate(
            """
            {
              "cst_id": "test",
              "custKey": "abcd1234567890",
              "PCD_PAY_WORK": "PUSERINFO"
            }
            """);

    JsonObject answer =
        post(
            "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERINFO",
            """
            {
               "PCD_CST_ID": "%s",
               "PCD_CUST_KEY": "%s",
               "PCD_AUTH_KEY": "%s",
               "PCD_PAYER_ID": "%s",
               "PCD_PAYER_NO": 122323
            }
            """
                .formatted(
                    text(auth, "cst_id"),
                    text(auth, "custKey"),
                    text(auth, "AuthKey"),
                    billingKey));

    assertThat(answer.toString())
        .isEqualTo(
            """
            {"PCD_PAY_RST":"success","PCD_PAY_CODE":"0000","PCD_PAY_MSG":"카드조회 성공",\
            "PCD_PAY_TYPE":"card","PCD_PAY_BANKACCTYPE":"개인","PCD_PAYER_ID":"%s",\
            "PCD_PAYER_NAME":"홍길동","PCD_PAYER_HP":"010-****-3333","PCD_PAY_BANK":"0200",\
            "PCD_PAY_BANKNAME":"BC카드","PCD_PAY_BANKNUM":"9111-****-****-4444"}"""
                .formatted(billingKey));
  }

  @Test
  void resultIsLookedUp() {
    charge(
        client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y")), "2018", "04");
    JsonObject auth =
        authenticate(
            """
            {
              "cst_id": "test",
              "custKey": "abcd1234567890",
              "PCD_PAYCHK_FLAG": "Y"
            }
            """);

    JsonObject answer =
        post(
            "/php/PayChkAct.php",
            """
            {
               "PCD_CST_ID": "test",
               "PCD_CUST_KEY": "abcd1234567890",
               "PCD_AUTH_KEY": "%s",
               "PCD_PAYCHK_FLAG": "Y",
               "PCD_PAY_TYPE": "card",
               "PCD_REGULER_FLAG": "Y",
               "PCD_PAY_YEAR": "2018",
               "PCD_PAY_MONTH": "04",
               "PCD_PAY_OID": "test201804000001",
               "PCD_PAY_DATE": "20180502"
            }
            """
                .formatted(text(auth, "AuthKey")));

    assertThat(answer.keySet())
        .containsExactly(
            "PCD_PAY_RST",
            "PCD_PAY_MSG",
            "PCD_PAY_OID",
            "PCD_PAY_TYPE",
            "PCD_PAYER_NO",
            "PCD_PAYER_ID",
            "PCD_PAY_YEAR",
            "PCD_PAY_MONTH",
            "PCD_PAY_GOODS",
            "PCD_PAY_TOTAL",
            "PCD_PAY_TIME",
            "PCD_REGULER_FLAG",
            "PCD_PAYER_EMAIL",
            "PCD_CARDNUM",
            "PCD_CARDNAME",
            "PCD_CARDTRADENUM");
    assertThat(text(answer, "PCD_PAY_MSG")).isEqualTo("조회완료");
    assertThat(text(answer, "PCD_PAYER_EMAIL")).isEqualTo("dev@payple.kr");
  }

  private JsonObject charge(JsonObject auth, String year, String month) {
    return post(
        "/php/RePayCardAct.php?ACT_=PAYM",
        """
        {
           "PCD_CST_ID": "%s",
           "PCD_CUST_KEY": "%s",
           "PCD_AUTH_KEY": "%s",
           "PCD_PAY_TYPE": "card",
           "PCD_PAYER_ID": "%s",
           "PCD_PAYER_NO": 2324,
           "PCD_PAYER_HP" : "01023456789",
           "PCD_PAYER_EMAIL": "dev@payple.kr",
           "PCD_PAY_GOODS": "정기구독",
           "PCD_PAY_TOTAL": 1000,
           "PCD_PAY_ISTAX": "Y",
           "PCD_PAY_TAXTOTAL": 10,
           "PCD_PAY_OID": "test201804000001",
           "PCD_PAY_YEAR": "%s",
           "PCD_PAY_MONTH": "%s",
           "PCD_REGULER_FLAG": "Y",
           "PCD_USER_DEFINE1" : "가맹점 정의1",
           "PCD_USER_DEFINE2": "가맹점 정의2"
        }
        """
            .formatted(
                text(auth, "cst_id"),
                text(auth, "custKey"),
                text(auth, "AuthKey"),
                billingKey,
                year,
                month));
  }

  private JsonObject authenticate(String json) {
    return post("/php/auth.php", json);
  }

  private JsonObject post(String path, String json) {
    return Client.json(client.postText(path, "application/json", json));
  }
}

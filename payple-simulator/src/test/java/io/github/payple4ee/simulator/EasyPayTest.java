// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.PayMethod;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EasyPayTest {
  private static final Pattern WINDOW = Pattern.compile("name=\"window\" value=\"(\\w+)\"");

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

  @ParameterizedTest
  @EnumSource(names = {"NAVER_PAY", "KAKAO_PAY"})
  void cardInAWalletIsNamedInEveryAnswer(PayMethod method) {
    Map<String, String> result =
        simulator.buyer().pay(fields("CERT", method), method, EasyPayMethod.CARD);
    JsonObject confirmed = client.confirm(result);
    JsonObject found = client.lookUp("o-1", "20260221");

    assertThat(result)
        .containsEntry("PCD_PAY_METHOD", method.wire())
        .containsEntry("PCD_EASY_PAY_METHOD", "card")
        .containsKey("PCD_TX_KEY")
        .doesNotContainKey("PCD_PAY_CARDQUOTA");
    assertThat(List.of(confirmed, found))
        .allSatisfy(
            answer -> {
              assertThat(text(answer, "PCD_PAY_METHOD")).isEqualTo(method.wire());
              assertThat(text(answer, "PCD_EASY_PAY_METHOD")).isEqualTo("card");
              assertThat(text(answer, "PCD_TX_KEY")).isEqualTo(result.get("PCD_TX_KEY"));
              assertThat(text(answer, "PCD_PAY_CARDNAME")).isEqualTo("신한카드");
            });
    assertThat(text(confirmed, "PCD_PAY_CODE")).isEqualTo("PCCF0000");
  }

  @Test
  void paymentByPointsHasNoCardAndNoTime() {
    Map<String, String> result =
        simulator
            .buyer()
            .pay(fields("CERT", PayMethod.NAVER_PAY), PayMethod.NAVER_PAY, EasyPayMethod.POINT);
    JsonObject confirmed = client.confirm(result);
    JsonObject found = client.lookUp("o-1", "20260221");

    assertThat(List.of(confirmed, found))
        .allSatisfy(
            answer -> {
              assertThat(text(answer, "PCD_EASY_PAY_METHOD")).isEqualTo("point");
              assertThat(text(answer, "PCD_PAY_TIME")).isEmpty();
              assertThat(answer.keySet())
                  .doesNotContain("PCD_PAY_CARDTRADENUM", "PCD_PAY_CARDNAME")
                  .doesNotContain("PCD_PAY_CARDNUM", "PCD_PAY_CARDAUTHNO");
            });
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void paymentByPointsIsCancelledWithoutATradeNumber() {
    simulator
        .buyer()
        .pay(fields("PAY", PayMethod.KAKAO_PAY), PayMethod.KAKAO_PAY, EasyPayMethod.POINT);

    JsonObject cancelled = client.cancel("o-1", "20260221", 15_000);

    assertThat(text(cancelled, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(cancelled.has("PCD_PAY_CARDTRADENUM")).isFalse();
  }

  @Test
  void webhookNamesTheWallet() {
    simulator.webhooks().resultsTo(URI.create("http://localhost:1/"));
    simulator
        .buyer()
        .pay(fields("PAY", PayMethod.NAVER_PAY), PayMethod.NAVER_PAY, EasyPayMethod.POINT);

    assertThat(simulator.webhooks().deliveries("o-1").get(0).payload())
        .containsEntry("PCD_PAY_METHOD", "naverPay")
        .containsEntry("PCD_EASY_PAY_METHOD", "point")
        .containsKey("PCD_TX_KEY");
  }

  @Test
  void buyerChoosesWhenThePageLeavesItOpen() {
    Map<String, String> fields = Client.windowOfToday("o-1", "CERT", 15_000);

    assertThat(simulator.buyer().pay(fields, PayMethod.KAKAO_PAY, EasyPayMethod.CARD))
        .containsEntry("PCD_PAY_METHOD", "kakaoPay");
    Map<String, String> naver = fields("CERT", PayMethod.NAVER_PAY);
    assertThatThrownBy(() -> simulator.buyer().pay(naver, PayMethod.KAKAO_PAY, EasyPayMethod.CARD))
        .hasMessageContaining("naverPay");
  }

  @Test
  void pageShowsTheWalletAndPaysWithPoints() {
    HttpResponse<String> page = open(fields("PAY", PayMethod.NAVER_PAY));

    assertThat(page.body())
        .contains("Naver Pay", "id=\"easy-pay\"", "id=\"pay\"", "id=\"decline\"", "id=\"close\"")
        .doesNotContain("id=\"card-number\"", "id=\"installments\"");
    assertThat(press(page, Map.of("easy-pay", "coins")).body()).contains("Please choose");
    assertThat(press(page, Map.of("easy-pay", "point")).body())
        .contains("PCCF0000", "\"PCD_EASY_PAY_METHOD\":\"point\"".replace("\"", "&quot;"));
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void pageOfAnAppCardOffersInstalments() {
    HttpResponse<String> page = open(fields("PAY", PayMethod.APP_CARD));

    assertThat(page.body()).contains("id=\"card-number\"", "id=\"installments\"");
    String paid =
        press(
                page,
                Map.of(
                    "card-number", "4111111111111111",
                    "card-expiry", "12/99",
                    "installments", "03"))
            .body();
    assertThat(paid).contains("&quot;PCD_PAY_CARDQUOTA&quot;:&quot;03&quot;");
  }

  @Test
  void cardThatIsRegisteredIsPaidInOneSum() {
    Map<String, String> fields = Client.windowOfToday("o-1", "CERT", 15_000);
    fields.put("PCD_CARD_VER", "01");

    assertThat(open(fields).body()).doesNotContain("id=\"installments\"");
    assertThatThrownBy(() -> simulator.buyer().payInInstalments(fields, "4111111111111111", "03"))
        .hasMessageContaining("instalments");
  }

  @Test
  void unknownMethodIsNotAvailable() {
    Map<String, String> fields = Client.windowOfToday("o-1", "CERT", 15_000);
    fields.put("PCD_PAY_METHOD", "samsungPay");

    assertThat(open(fields).body()).contains("CPCA9998");
  }

  @Test
  void walletRegistersNothing() {
    Map<String, String> fields = fields("AUTH", PayMethod.NAVER_PAY);

    assertThat(open(fields).body()).contains("CPCA9998");
  }

  private static Map<String, String> fields(String work, PayMethod method) {
    Map<String, String> fields = Client.windowOfToday("o-1", work, 15_000);
    fields.put("PCD_PAY_METHOD", method.wire());
    return fields;
  }

  private HttpResponse<String> open(Map<String, String> fields) {
    return client.postForm("/index.php?ACT_=PAYM", fields);
  }

  private HttpResponse<String> press(HttpResponse<String> window, Map<String, String> entered) {
    Matcher id = WINDOW.matcher(window.body());
    assertThat(id.find()).as("the window is open").isTrue();
    Map<String, String> fields = new LinkedHashMap<>(entered);
    fields.put("window", id.group(1));
    fields.put("action", "pay");
    return client.postForm("/simulator/window", fields);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {
  private static final String CARD = "4111111111111111";

  @RegisterExtension final PaypleSimulatorExtension extension = new PaypleSimulatorExtension();

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTH", "AUTHREG"})
  void registrationGivesABillingKeyAndChargesNothing(String work) {
    Map<String, String> fields = client.registration("1234");
    fields.put("PCD_PAY_WORK", work);

    Map<String, String> result = simulator.buyer().register(fields);

    assertThat(result)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry("PCD_PAY_CODE", "0000")
        .containsEntry("PCD_PAY_MSG", "카드등록완료")
        .containsEntry("PCD_PAY_WORK", work)
        .containsEntry("PCD_PAYER_NO", "1234")
        .containsEntry("PCD_PAY_CARDNUM", "4111********1111")
        .doesNotContainKeys("PCD_PAY_REQKEY", "PCD_PAY_COFURL");
    assertThat(result.get("PCD_PAYER_ID")).hasSize(32);
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void sameCardOfTheSameBuyerKeepsItsBillingKey() {
    Map<String, String> first = simulator.buyer().register(client.registration("1234"));

    Map<String, String> again = simulator.buyer().register(client.registration("1234"));

    assertThat(again)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry("PCD_PAY_CODE", "0000")
        .containsEntry("PCD_PAY_MSG", "기 인증고객 입니다.")
        .containsEntry("PCD_PAYER_ID", first.get("PCD_PAYER_ID"));
    assertThat(simulator.cards().all()).hasSize(1);
  }

  @Test
  void decliningCardCanBeRegistered() {
    Map<String, String> result =
        simulator.buyer().register(client.registration("1234"), "4000000000000002");

    assertThat(result).containsEntry("PCD_PAY_RST", "success");
    assertThat(
            text(
                client.charge(Client.simple(result.get("PCD_PAYER_ID"), "o-1", 9_900)),
                "PCD_PAY_CODE"))
        .isEqualTo("3112");
  }

  @Test
  void declinedRegistrationRegistersNothing() {
    assertThat(simulator.buyer().decline(client.registration("1234")))
        .containsEntry("PCD_PAY_CODE", "3112");
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void otherCardsAndOtherBuyersHaveBillingKeysOfTheirOwn() {
    simulator.buyer().register(client.registration("1234"), CARD);
    simulator.buyer().register(client.registration("1234"), "5111111111111111");
    simulator.buyer().register(client.registration("5678"), CARD);
    simulator.buyer().register(client.registration(""), CARD);
    simulator.buyer().register(client.registration(""), CARD);

    assertThat(simulator.cards().all())
        .extracting(RegisteredCard::billingKey)
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(simulator.cards().ofPayer("1234")).hasSize(2);
  }

  @Test
  void cardsWithTheSameMaskAreTwoCards() {
    simulator.buyer().register(client.registration("1234"), "4111000011111111");
    simulator.buyer().register(client.registration("1234"), "4111000022221111");

    assertThat(simulator.cards().all()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CERT", "PAY"})
  void paymentOfVersion01RegistersTheCard(String work) {
    Map<String, String> fields = client.window("o-1", work, 15_000);
    fields.put("PCD_CARD_VER", "01");

    String billingKey = simulator.buyer().pay(fields).get("PCD_PAYER_ID");

    assertThat(simulator.cards().find(billingKey))
        .map(RegisteredCard::number)
        .contains("4111********1111");
  }

  @Test
  void appCardIsNotRegistered() {
    assertThat(simulator.buyer().pay(client.window("o-1", "PAY", 15_000)))
        .containsEntry("PCD_PAYER_ID", "");
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void buyerRegistersNothingByPaying() {
    assertThatThrownBy(() -> simulator.buyer().register(client.window("o-1", "CERT", 15_000)))
        .hasMessageContaining("AUTH");
  }

  @Test
  void cardIsFoundByItsBillingKey() {
    Map<String, String> fields = client.registration("1234");
    fields.putAll(Map.of("PCD_PAYER_NAME", "홍길동", "PCD_PAYER_HP", "01012343333"));
    String billingKey = simulator.buyer().register(fields).get("PCD_PAYER_ID");

    JsonObject answer = client.findCard(billingKey);

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_PAYER_NAME")).isEqualTo("홍길동");
    assertThat(text(answer, "PCD_PAYER_HP")).isEqualTo("010-****-3333");
    assertThat(text(answer, "PCD_PAY_BANKNAME")).isEqualTo("신한카드");
    assertThat(text(answer, "PCD_PAY_BANKNUM")).isEqualTo("4111-****-****-1111");
  }

  @Test
  void removedCardIsGone() {
    String billingKey = simulator.cards().register("1234", CARD).billingKey();

    JsonObject removed = client.removeCard(billingKey);

    assertThat(text(removed, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(removed, "PCD_PAY_MSG")).isEqualTo("해지완료");
    assertThat(removed.has("PCD_PAY_CODE")).isFalse();
    assertThat(text(client.removeCard(billingKey), "PCD_PAY_CODE")).isEqualTo("RPCD0012");
    assertThat(text(client.findCard(billingKey), "PCD_PAY_CODE")).isEqualTo("RPCD0012");
    assertThat(simulator.cards().find(billingKey)).isEmpty();
  }

  @Test
  void removedCardComesBackUnderAnotherBillingKey() {
    String billingKey = simulator.cards().register("1234", CARD).billingKey();
    simulator.cards().remove(billingKey);

    assertThat(simulator.cards().register("1234", CARD).billingKey()).isNotEqualTo(billingKey);
    assertThat(simulator.cards().remove(billingKey)).isFalse();
  }

  @Test
  void keyForLookingUpDoesNotRemove() {
    String billingKey = simulator.cards().register("1234", CARD).billingKey();
    JsonObject auth = client.authenticate(Map.of("PCD_PAY_WORK", "PUSERINFO"));
    Map<String, Object> fields = Client.signed(auth, Map.of("PCD_PAYER_ID", billingKey));
    URI removal = simulator.url().resolve("/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERDEL");

    JsonObject answer = Client.json(client.post(removal, fields, Map.of()));

    assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("error");
    assertThat(simulator.cards().find(billingKey)).isPresent();
  }

  @Test
  void programsReadThem() {
    String billingKey = simulator.cards().register("1234", CARD).billingKey();

    JsonArray cards =
        JsonParser.parseString(client.get("/simulator/cards").body()).getAsJsonArray();

    assertThat(cards).hasSize(1);
    JsonObject card = cards.get(0).getAsJsonObject();
    assertThat(text(card, "billingKey")).isEqualTo(billingKey);
    assertThat(text(card, "payerNo")).isEqualTo("1234");
    assertThat(text(card, "number")).isEqualTo("4111********1111");
    assertThat(simulator.cards().all().get(0).toString()).doesNotContain(billingKey, "1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"payerNo\":\"1234\",\"cardNumber\":\"4111111111111111\"}",
        "{\"payerNo\":\"1234\",\"bankCode\":\"088\",\"accountNumber\":\"110123456789\"}"
      })
  void programsRegisterThem(String body) {
    var created = client.postText("/simulator/cards", "application/json", body);

    assertThat(created.statusCode()).isEqualTo(201);
    String key = text(JsonParser.parseString(created.body()).getAsJsonObject(), "billingKey");
    assertThat(simulator.cards().find(key).orElseThrow().payerNo()).isEqualTo("1234");
    assertThat(client.postText("/simulator/cards", "application/json", "{}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void restartKeepsCards(@TempDir Path folder) throws IOException {
    Path state = folder.resolve("state.jsonl");
    SimulatorOptions options = SimulatorOptions.builder().stateFile(state).build();
    String kept;
    String removed;
    try (PaypleSimulator first = PaypleSimulator.start(options)) {
      kept = first.cards().register("1234", CARD).billingKey();
      removed = first.cards().register("5678", CARD).billingKey();
      first.cards().remove(removed);
    }

    try (PaypleSimulator second = PaypleSimulator.start(options)) {
      assertThat(second.cards().find(kept)).isPresent();
      assertThat(second.cards().find(removed)).isEmpty();
      assertThat(second.cards().register("1234", CARD).billingKey()).isEqualTo(kept);
    }
    assertThat(Files.readString(state)).doesNotContain(CARD);
  }
}

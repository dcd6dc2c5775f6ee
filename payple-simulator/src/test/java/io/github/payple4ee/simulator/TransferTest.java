// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import io.github.payple4ee.simulator.ledger.MaskedInstrument;
import io.github.payple4ee.simulator.ledger.RegisteredCard;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTest {
  private static final Pattern WINDOW = Pattern.compile("name=\"window\" value=\"(\\w+)\"");

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder().clock(new TestClock("2026-02-20T15:30:00Z")).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void authenticatedTransferIsConfirmedAtItsOwnAddress() {
    Map<String, String> result = pay("CERT", "110123456789");
    JsonObject answer = client.confirm(result);

    assertThat(result)
        .containsEntry("PCD_PAY_RST", "success")
        .containsEntry("PCD_PAY_TYPE", "transfer")
        .containsEntry("PCD_PAY_COFURL", simulator.url() + "/php/PayConfirmAct.php?ACT_=PAYM");
    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("PCOF0000");
    assertThat(text(answer, "PCD_PAY_MSG")).isEqualTo("출금이체완료");
    assertThat(text(answer, "PCD_PAY_BANK")).isEqualTo("004");
    assertThat(text(answer, "PCD_PAY_BANKNAME")).isEqualTo("국민은행");
    assertThat(text(answer, "PCD_PAY_BANKNUM")).isEqualTo("110*****6789");
    assertThat(text(answer, "PCD_PAY_BANKACCTYPE")).isEqualTo("개인");
    assertThat(text(answer, "PCD_TAXSAVE_RST")).isEqualTo("N");
    assertThat(answer.keySet()).doesNotContain("PCD_PAY_CARDNAME", "PCD_PAY_CARDTRADENUM");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void transferIsNotConfirmedAtTheAddressOfCards() {
    Map<String, String> result = new LinkedHashMap<>(pay("CERT", "110123456789"));
    result.put("PCD_PAY_COFURL", simulator.url() + "/php/PayCardConfirmAct.php?ACT_=PAYM");

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("AUTH0008");
  }

  @Test
  void confirmOfTheSameTransferCapturesOnce() {
    Map<String, String> result = pay("CERT", "110123456789");
    client.confirm(result);

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPAY0202");
    assertThat(simulator.ledger().captures("o-1")).isEqualTo(1);
  }

  @Test
  void payCapturesWithoutConfirm() {
    assertThat(pay("PAY", "110123456789"))
        .containsEntry("PCD_PAY_CODE", "PCOF0000")
        .containsEntry("PCD_PAY_BANKNUM", "110*****6789");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void accountWithoutMoneyIsDeclinedWhenItIsCharged() {
    Map<String, String> result = pay("CERT", "110123450002");
    String billingKey = simulator.cards().registerAccount("7", "088", "110123450002").billingKey();

    assertThat(result).containsEntry("PCD_PAY_RST", "success");
    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("PCOFD001");
    assertThat(text(client.chargeAccount(billingKey, "o-2", 9_900), "PCD_PAY_CODE"))
        .isEqualTo("SPAYD001");
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void leastAmountIsAThousandWon() {
    Map<String, String> fields = Client.transferOfToday("o-1", "PAY", 999);
    String billingKey = billingKey();

    assertThat(simulator.buyer().pay(fields)).containsEntry("PCD_PAY_CODE", "PCOF0002");
    assertThat(text(client.chargeAccount(billingKey, "o-2", 999), "PCD_PAY_CODE"))
        .isEqualTo("SPAY0002");
  }

  @Test
  void registeredAccountIsChargedFoundAndRemoved() {
    String billingKey = billingKey();

    JsonObject charged = client.chargeAccount(billingKey, "o-1", 9_900);
    JsonObject found = client.findCard(billingKey);
    JsonObject removed = client.removeCard(billingKey);

    assertThat(text(charged, "PCD_PAY_CODE")).isEqualTo("SPAY0000");
    assertThat(text(charged, "PCD_PAY_BANKNAME")).isEqualTo("신한은행");
    assertThat(text(found, "PCD_PAY_TYPE")).isEqualTo("transfer");
    assertThat(text(found, "PCD_PAY_BANK")).isEqualTo("088");
    assertThat(text(found, "PCD_PAY_BANKNUM")).isEqualTo("110*****6789");
    assertThat(text(removed, "PCD_PAY_TYPE")).isEqualTo("transfer");
    assertThat(simulator.cards().all()).isEmpty();
  }

  @Test
  void registrationOfAnAccountGivesABillingKeyAndChargesNothing() {
    Map<String, String> result =
        simulator.buyer().registerAccount(Client.accountRegistration("7"), "092", "100012345678");

    assertThat(result)
        .containsEntry("PCD_PAY_CODE", "0000")
        .containsEntry("PCD_PAY_MSG", "계좌등록완료")
        .containsEntry("PCD_PAY_BANKNAME", "토스뱅크");
    assertThat(simulator.cards().find(result.get("PCD_PAYER_ID")))
        .map(RegisteredCard::kind)
        .contains(MaskedInstrument.Kind.ACCOUNT);
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void authenticationNamesTheAddressesOfTransfers() {
    assertThat(address(Map.of("PCD_PAY_TYPE", "transfer", "PCD_SIMPLE_FLAG", "Y")))
        .isEqualTo("/php/SimplePayAct.php?ACT_=PAYM");
    assertThat(address(Map.of("PCD_PAY_TYPE", "transfer", "PCD_REGULER_FLAG", "Y")))
        .isEqualTo("/php/RePayAct.php?ACT_=PAYM");
  }

  @Test
  void recurringTransferIsPaidOnceAMonth() {
    String billingKey = billingKey();

    assertThat(text(chargeMonthly(billingKey, "o-1"), "PCD_PAY_CODE")).isEqualTo("SPAY0000");
    assertThat(text(chargeMonthly(billingKey, "o-2"), "PCD_PAY_CODE")).isEqualTo("CPAY0202");
  }

  @Test
  void billingKeyOfAnAccountDoesNotChargeACard() {
    JsonObject answer = client.charge(Client.simple(billingKey(), "o-1", 9_900));

    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("SPCD0012");
  }

  @Test
  void keyForCardsDoesNotChargeAnAccount() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"));
    Map<String, Object> charge = Client.simple(billingKey(), "o-1", 9_900);
    charge.put("PCD_PAY_TYPE", "transfer");
    URI address = simulator.url().resolve("/php/SimplePayAct.php?ACT_=PAYM");

    JsonObject answer = Client.json(client.post(address, Client.signed(auth, charge), Map.of()));

    assertThat(text(answer, "PCD_PAY_CODE")).isEqualTo("SPAY0019");
  }

  @Test
  void bankThatDoesNotAnswerHasCodesOfItsOwn() {
    Map<String, String> result = pay("CERT", "110123456789");
    simulator
        .faults()
        .inject(
            "o-1", Fault.on(Operation.CONFIRM, FaultKind.NO_CARD_COMPANY_ANSWER).whilePerformed());
    simulator.faults().inject("o-2", Fault.on(Operation.CHARGE, FaultKind.NO_CARD_COMPANY_ANSWER));

    assertThat(text(client.confirm(result), "PCD_PAY_CODE")).isEqualTo("CPAY0018");
    assertThat(text(client.chargeAccount(billingKey(), "o-2", 9_900), "PCD_PAY_CODE"))
        .isEqualTo("SPAY0011");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(simulator.ledger().order("o-2")).isEmpty();
  }

  @Test
  void transferIsFoundByItsType() {
    pay("PAY", "110123456789");

    JsonObject found = client.lookUp("transfer", "o-1", "20260221");

    assertThat(text(found, "PCD_PAY_RST")).isEqualTo("success");
    assertThat(text(found, "PCD_PAY_BANKNUM")).isEqualTo("110*****6789");
    assertThat(found.has("PCD_CARDNUM")).isFalse();
    assertThat(text(client.lookUp("card", "o-1", "20260221"), "PCD_PAY_CODE"))
        .isEqualTo("CBIL0003");
  }

  @Test
  void transferIsCancelled() {
    pay("PAY", "110123456789");

    JsonObject cancelled = client.cancel("o-1", "20260221", 15_000);

    assertThat(text(cancelled, "PCD_PAY_CODE")).isEqualTo("PAYC0000");
    assertThat(text(cancelled, "PCD_PAY_TYPE")).isEqualTo("transfer");
    assertThat(cancelled.has("PCD_PAY_CARDTRADENUM")).isFalse();
    assertThat(simulator.ledger().refunded("o-1")).isEqualTo(15_000);
  }

  @Test
  void pageTakesABankAndAnAccount() {
    HttpResponse<String> page = open(Client.transferOfToday("o-1", "PAY", 15_000));

    assertThat(page.body())
        .contains("id=\"bank\"", "카카오뱅크", "id=\"account-number\"", "id=\"pay\"", "id=\"close\"")
        .doesNotContain("id=\"card-number\"");
    assertThat(enter(page, "090", "12").body()).contains("Please check the account number");
    assertThat(enter(page, "090", "3333-01-2345678").body()).contains("PCOF0000", "카카오뱅크");
    assertThat(simulator.requestsTo("/simulator/window").get(0).body())
        .containsEntry("account-number", "****");
  }

  @ParameterizedTest
  @CsvSource({"088, 1234567", "999, 110123456789", "088, 12345678901234567"})
  void whatIsNoAccountIsRefused(String bank, String number) {
    Map<String, String> fields = Client.transferOfToday("o-1", "PAY", 15_000);

    assertThatThrownBy(() -> simulator.buyer().payFromAccount(fields, bank, number))
        .hasMessageContaining("not an account");
  }

  @Test
  void restartKeepsAccounts(@TempDir Path folder) {
    SimulatorOptions options =
        SimulatorOptions.builder().stateFile(folder.resolve("state.jsonl")).build();
    String billingKey;
    try (PaypleSimulator first = PaypleSimulator.start(options)) {
      billingKey = first.cards().registerAccount("7", "088", "110123456789").billingKey();
      first.buyer().pay(Client.transferOfToday("o-1", "PAY", 15_000));
    }

    try (PaypleSimulator second = PaypleSimulator.start(options)) {
      assertThat(second.cards().find(billingKey).orElseThrow().masked().isAccount()).isTrue();
      assertThat(second.ledger().payment("o-1").orElseThrow().source().isAccount()).isTrue();
    }
  }

  private Map<String, String> pay(String work, String account) {
    return simulator
        .buyer()
        .payFromAccount(Client.transferOfToday("o-1", work, 15_000), "004", account);
  }

  private JsonObject chargeMonthly(String billingKey, String orderId) {
    Map<String, Object> fields = Client.recurring(billingKey, orderId, 9_900, "02");
    fields.put("PCD_PAY_TYPE", "transfer");
    return client.operate(Map.of("PCD_PAY_TYPE", "transfer", "PCD_REGULER_FLAG", "Y"), fields);
  }

  private String address(Map<String, String> purpose) {
    return text(client.authenticate(purpose), "PCD_PAY_URL");
  }

  private String billingKey() {
    List<RegisteredCard> known = simulator.cards().ofPayer("7");
    return known.isEmpty()
        ? simulator.cards().registerAccount("7", "088", "110123456789").billingKey()
        : known.get(0).billingKey();
  }

  private HttpResponse<String> open(Map<String, String> fields) {
    return client.postForm("/index.php?ACT_=PAYM", fields);
  }

  private HttpResponse<String> enter(HttpResponse<String> window, String bank, String number) {
    Matcher id = WINDOW.matcher(window.body());
    assertThat(id.find()).as("the window is open").isTrue();
    return client.postForm(
        "/simulator/window",
        Map.of("window", id.group(1), "action", "pay", "bank", bank, "account-number", number));
  }
}

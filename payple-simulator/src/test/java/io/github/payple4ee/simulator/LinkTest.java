// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {
  private static final Pattern WINDOW = Pattern.compile("name=\"window\" value=\"(\\w+)\"");

  // 00:30 of the 21st in Korea
  private final TestClock clock = new TestClock("2026-02-20T15:30:00Z");

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
  void linkIsCreated() {
    JsonObject answer = create(fields());

    assertThat(answer.keySet())
        .containsExactly(
            "PCD_LINK_RST",
            "PCD_LINK_MSG",
            "PCD_LINK_KEY",
            "PCD_LINK_URL",
            "PCD_LINK_EXPIREDATE",
            "PCD_LINK_MEMO");
    assertThat(text(answer, "PCD_LINK_RST")).isEqualTo("success");
    assertThat(text(answer, "PCD_LINK_EXPIREDATE")).isEqualTo("2026022118");
    assertThat(text(answer, "PCD_LINK_MEMO")).isEqualTo("메모");
    assertThat(text(answer, "PCD_LINK_URL"))
        .isEqualTo(simulator.url() + "/link/" + text(answer, "PCD_LINK_KEY"));
  }

  @Test
  void linkIsPaidOnce() {
    simulator.webhooks().resultsTo(URI.create("http://localhost:1/"));
    String link = text(create(fields()), "PCD_LINK_URL");

    Map<String, String> paid = simulator.buyer().payLink(link);
    Map<String, String> again = simulator.buyer().payLink(link);

    assertThat(paid).containsEntry("PCD_PAY_RST", "success").containsEntry("PCD_PAY_OID", "o-1");
    assertThat(again).containsEntry("PCD_PAY_CODE", "CPCA0201");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
    assertThat(text(client.lookUp("o-1", "20260221"), "PCD_PAY_RST")).isEqualTo("success");
    assertThat(simulator.webhooks().deliveries("o-1")).hasSize(1);
  }

  @Test
  void linkIsPaidFromAnAccount() {
    String link = text(create(fields()), "PCD_LINK_URL");

    assertThat(simulator.buyer().payLink(link, "transfer"))
        .containsEntry("PCD_PAY_CODE", "PCOF0000");
  }

  @Test
  void linkForCardsOffersNoTransfer() {
    Map<String, String> fields = fields();
    fields.put("PCD_PAY_TYPE", "card");
    String link = text(create(fields), "PCD_LINK_URL");

    assertThat(client.get(link).body()).doesNotContain("other-type");
    assertThatThrownBy(() -> simulator.buyer().payLink(link, "transfer"))
        .hasMessageContaining("[card]");
  }

  @Test
  void pageIsPaidAndReturnsToThePageOfTheShop() {
    String link = text(create(fields()), "PCD_LINK_URL");

    String page = client.get(link + "?type=card").body();
    String paid = press(page);

    assertThat(page)
        .contains("id=\"card-number\"", "15,000", "href=\"?type=transfer\"")
        .contains("Pay from a bank account");
    assertThat(paid).contains("action=\"https://shop.example/thanks\"", "SPCD0000");
    assertThat(client.get(link).body()).contains("CPCA0201").doesNotContain("card-number");
  }

  @Test
  void pageOfALinkWithoutAPageOfTheShopSaysThatItIsDone() {
    Map<String, String> fields = fields();
    fields.remove("PCD_LINK_URL");
    String link = text(create(fields), "PCD_LINK_URL");

    assertThat(press(client.get(link + "?type=card").body())).contains("You may close this page");
  }

  @Test
  void expiredLinkIsNotPaid() {
    String link = text(create(fields()), "PCD_LINK_URL");
    String opened = client.get(link + "?type=card").body();
    clock.advance(Duration.ofHours(18));

    assertThat(client.get(link).body()).contains("LINK0005", "expired");
    assertThat(simulator.buyer().payLink(link)).containsEntry("PCD_PAY_CODE", "LINK0005");
    assertThat(press(opened)).contains("CPCA0001");
    assertThat(simulator.ledger().orders()).isEmpty();
  }

  @Test
  void unknownLinkIsNoPage() {
    assertThat(client.get("/link/0").body()).contains("LINK0006").doesNotContain("card-number");
  }

  @ParameterizedTest
  @CsvSource({
    "PCD_PAY_TYPE, cash",
    "PCD_PAY_GOODS, ''",
    "PCD_PAY_TOTAL, 999",
    "PCD_LINK_EXPIREDATE, 2026022100",
    "PCD_LINK_EXPIREDATE, tomorrow",
    "PCD_LINK_URL, /thanks"
  })
  void wrongLinkIsRefused(String name, String value) {
    Map<String, String> fields = fields();
    fields.put(name, value);

    JsonObject answer = create(fields);

    assertThat(text(answer, "PCD_LINK_RST")).isEqualTo("error");
    assertThat(text(answer, "PCD_LINK_MSG")).startsWith("LINK0003 ");
    assertThat(simulator.links().all()).isEmpty();
  }

  @Test
  void orderHasOneLink() {
    create(fields());

    assertThat(text(create(fields()), "PCD_LINK_MSG")).startsWith("LINK0004 ");
  }

  @Test
  void keyForAnotherPurposeCreatesNoLink() {
    JsonObject auth = client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y"));

    JsonObject answer =
        Client.json(
            client.post(
                simulator.url().resolve("/php/link/api/LinkRegAct.php?ACT_=LINKREG"),
                Client.signed(auth, fields()),
                Map.of()));

    assertThat(text(answer, "PCD_LINK_MSG")).startsWith("LINK0001 ");
  }

  @Test
  void restartKeepsLinks(@TempDir Path folder) {
    SimulatorOptions options =
        SimulatorOptions.builder().clock(clock).stateFile(folder.resolve("state.jsonl")).build();
    String link;
    try (PaypleSimulator first = PaypleSimulator.start(options)) {
      client = new Client(first);
      link = text(create(fields()), "PCD_LINK_URL");
    }

    try (PaypleSimulator second = PaypleSimulator.start(options)) {
      assertThat(second.buyer().payLink(link)).containsEntry("PCD_PAY_RST", "success");
    }
  }

  private JsonObject create(Map<String, String> fields) {
    return client.operate(Map.of("PCD_PAY_WORK", "LINKREG"), fields);
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PCD_PAY_WORK", "LINKREG");
    fields.put("PCD_PAY_TYPE", "transfer+card");
    fields.put("PCD_PAY_GOODS", "휴대폰");
    fields.put("PCD_PAY_TOTAL", "15000");
    fields.put("PCD_PAY_OID", "o-1");
    fields.put("PCD_LINK_EXPIREDATE", "2026022118");
    fields.put("PCD_LINK_URL", "https://shop.example/thanks");
    fields.put("PCD_LINK_MEMO", "메모");
    return fields;
  }

  private String press(String page) {
    Matcher id = WINDOW.matcher(page);
    assertThat(id.find()).as("the window is open").isTrue();
    Map<String, String> fields =
        Map.of(
            "window", id.group(1),
            "action", "pay",
            "card-number", "4111111111111111",
            "card-expiry", "12/99");
    return client.postForm("/simulator/window", fields).body();
  }
}

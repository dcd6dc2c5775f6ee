// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.access.Merchant;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {

  @Nested
  class RegisteredAsInLive {
    @RegisterExtension
    final PaypleSimulatorExtension extension =
        new PaypleSimulatorExtension(
            SimulatorOptions.builder().registeredDomains("Shop.example").build());

    private PaypleSimulator simulator;
    private Client client;

    @BeforeEach
    void connect(PaypleSimulator running) {
      simulator = running;
      client = new Client(running);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://shop.example",
          "http://SHOP.example:8080/order?id=1",
          "https://api.shop.example/"
        })
    void domainAndItsSubDomainsAuthenticate(String referer) {
      assertThat(text(authenticate(Map.of("Referer", referer)), "result")).isEqualTo("success");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"https://evilshop.example", "https://shop.example.evil", "shop.example", "a b"})
    void otherDomainsDoNot(String referer) {
      assertThat(text(authenticate(Map.of("Referer", referer)), "result_msg"))
          .startsWith("AUTH0004 ");
    }

    @Test
    void authenticationWithoutARefererDoesNot() {
      JsonObject answer = authenticate(Map.of());

      assertThat(text(answer, "result")).isEqualTo("error");
      assertThat(text(answer, "result_msg")).startsWith("AUTH0004 ");
      assertThat(answer.has("AuthKey")).isFalse();
    }

    @Test
    void wrongKeyIsNamedBeforeTheDomain() {
      assertThat(text(client.authenticate(Map.of("custKey", "wrong"), Map.of()), "result_msg"))
          .startsWith("AUTH0002 ");
    }

    @Test
    void operationsNeedNoReferer() {
      JsonObject auth = authenticate(Map.of("Referer", "https://shop.example"));
      String billingKey = simulator.cards().register("7", "4111111111111111").billingKey();
      Map<String, Object> fields = Client.signed(auth, Client.simple(billingKey, "o-1", 9_900));

      JsonObject answer =
          Client.json(
              client.post(
                  simulator.url().resolve("/php/SimplePayCardAct.php?ACT_=PAYM"),
                  fields,
                  Map.of()));

      assertThat(text(answer, "PCD_PAY_RST")).isEqualTo("success");
    }

    @ParameterizedTest
    @CsvSource({"https://www.shop.example, true", "https://evil.example, false"})
    void clientKeyServesRegisteredDomainsOnly(String origin, boolean served) {
      Map<String, String> fields =
          Map.of(
              "clientKey", Merchant.TEST.clientKey(),
              "PCD_PAY_TYPE", "card",
              "PCD_PAY_WORK", "CERT",
              "PCD_PAY_GOODS", "휴대폰",
              "PCD_PAY_TOTAL", "15000");

      String page = client.postForm("/index.php?ACT_=PAYM", fields, "Origin", origin).body();

      assertThat(page.contains("id=\"card-number\"")).isEqualTo(served);
      assertThat(page.contains("AUTH0004")).isEqualTo(!served);
    }

    private JsonObject authenticate(Map<String, String> headers) {
      return client.authenticate(Map.of("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"), headers);
    }
  }

  @Nested
  class PageOfTheWindow {
    @RegisterExtension final PaypleSimulatorExtension extension = new PaypleSimulatorExtension();

    private Client client;

    @BeforeEach
    void connect(PaypleSimulator running) {
      client = new Client(running);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin", "Referer"})
    void pageOnAnotherDomainThanTheAuthenticationIsRefused(String header) {
      HttpResponse<String> page =
          client.postForm(
              "/index.php?ACT_=PAYM",
              client.window("o-1", "CERT", 15_000),
              header,
              "http://www.localhost:9080");

      assertThat(page.body()).contains("AUTH0007").doesNotContain("id=\"card-number\"");
    }

    @Test
    void scriptNotifiesThePageToo() {
      Map<String, String> fields = client.window("o-1", "CERT", 15_000);
      fields.put("PCD_HTTP_REFERER", "http://127.0.0.1:9080/order");

      assertThat(client.postForm("/index.php?ACT_=PAYM", fields).body()).contains("AUTH0007");
    }

    @Test
    void portsAndPathsAreNotCompared() {
      Map<String, String> fields = client.window("o-1", "CERT", 15_000);
      fields.put("PCD_HTTP_REFERER", "https://localhost/order");

      HttpResponse<String> page =
          client.postForm("/index.php?ACT_=PAYM", fields, "Origin", "http://LOCALHOST:3000");

      assertThat(page.body()).contains("id=\"card-number\"");
    }

    @Test
    void browserThatHidesThePageIsTrusted() {
      HttpResponse<String> page =
          client.postForm(
              "/index.php?ACT_=PAYM", client.window("o-1", "CERT", 15_000), "Origin", "null");

      assertThat(page.body()).contains("id=\"card-number\"");
    }

    @Test
    void authenticationWithoutARefererOpensTheWindowForEveryPage() {
      Map<String, String> fields = client.window("o-1", "CERT", 15_000);
      fields.put("PCD_AUTH_KEY", text(client.authenticate(Map.of(), Map.of()), "AuthKey"));

      HttpResponse<String> page =
          client.postForm("/index.php?ACT_=PAYM", fields, "Origin", "https://shop.example");

      assertThat(page.body()).contains("id=\"card-number\"", "data-origin=\"\"");
    }
  }
}

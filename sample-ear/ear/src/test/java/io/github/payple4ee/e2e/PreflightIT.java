// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.server.Ports;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.SimulatorOptions;
import io.github.payple4ee.simulator.access.Merchant;
import io.github.payple4ee.simulator.http.SeenRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the operator of a real server learns about problems: from its log, its health check and the
 * preflight endpoint.
 */
class PreflightIT {

  private static final String WRONG = "wr0ng-key-0f-n0b0dy-at-all";
  private static final String PREFLIGHT = "shop/api/preflight";
  private static final String HEALTH = "health/ready";

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OfAShopThatCanBePaid {

    private Sample sample;

    @BeforeAll
    void start() {
      sample =
          Sample.start("preflight", SimulatorOptions.defaults(), Map.of("PAYPLE_PREFLIGHT", "log"));
    }

    @AfterAll
    void stop() {
      sample.close();
    }

    @Test
    void logAndHealthSayThatItIsReady() {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                JsonObject data = data(sample.shop().get(HEALTH));
                // before the preflight has run, the health check has none of its findings
                assertThat(data.has("permission.window")).isTrue();
                assertThat(data.get("permission.window").getAsString()).isEqualTo("OK");
                assertThat(data.get("configuration.pages").getAsString()).isEqualTo("OK");
                assertThat(data.get("journal.tables").getAsString()).isEqualTo("OK");
              });
      assertThat(sample.shop().get(HEALTH).text("status")).isEqualTo("UP");
      assertThat(sample.server().log())
          .contains("Preflight: the shop can take payments; errors: 0");
    }

    @Test
    void operatorSeesTheFindings() {
      sample.payple().forgetRequests();

      Reply answer = sample.shop().asOperator().get(PREFLIGHT);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.type()).isEqualTo("application/json");
      assertThat(answer.json().getAsJsonObject().get("ready").getAsBoolean()).isTrue();
      assertThat(finding(answer, "permission.cancel").get("what").getAsString())
          .isEqualTo("Payple authenticates the shop for refunds, at " + payple() + ".");
      assertThat(sample.payple().requests())
          .extracting(SeenRequest::path)
          .containsOnly("/php/auth.php");
    }

    @Test
    void operatorReadsKoreanAndLines() {
      Shop operator = sample.shop().asOperator().reading("ko-KR,ko;q=0.9");

      assertThat(finding(operator.get(PREFLIGHT), "permission.window").get("what").getAsString())
          .startsWith("페이플이 결제창을 허용합니다.");
      Reply lines = operator.with("Accept", "text/plain").get(PREFLIGHT);
      assertThat(lines.type()).isEqualTo("text/plain");
      assertThat(lines.body()).contains("OK       permission.window: 페이플이 결제창을");
    }

    @Test
    void callersWithoutTheRoleAreRefused() {
      assertThat(sample.shop().get(PREFLIGHT).status()).isEqualTo(401);
      assertThat(sample.shop().asClerk().get(PREFLIGHT).status()).isEqualTo(403);
    }

    @Test
    void probesAskPaypleNothing() {
      await().until(() -> data(sample.shop().get(HEALTH)).has("permission.window"));
      sample.payple().forgetRequests();

      for (int probe = 0; probe < 50; probe++) {
        sample.shop().get(HEALTH);
      }

      assertThat(sample.payple().requests()).isEmpty();
    }

    private String payple() {
      return sample.payple().url().toString().replaceAll("/$", "");
    }
  }

  @Test
  void problemIsReportedWithWhatToDoAndWithoutASecret() {
    Map<String, String> mistakes =
        Map.of(
            "PAYPLE_PREFLIGHT", "log",
            "PAYPLE_CUST_KEY", WRONG,
            "PAYPLE_REFERRER", "https://www.shop.example/",
            "PAYPLE_SUCCESS_PAGE", "https://www.shop.example/result.html");
    try (Sample sample = Sample.start("mistakes", SimulatorOptions.defaults(), mistakes)) {
      Reply answer = sample.shop().asOperator().get(PREFLIGHT);

      assertThat(answer.json().getAsJsonObject().get("ready").getAsBoolean()).isFalse();
      JsonObject refused = finding(answer, "permission.window");
      assertThat(refused.get("level").getAsString()).isEqualTo("ERROR");
      assertThat(refused.get("code").getAsString()).isEqualTo("AUTH0002");
      assertThat(refused.get("whatToDo").getAsString()).contains("Set payple.cust-key");
      assertThat(findings(answer, "configuration.keys"))
          .singleElement()
          .extracting(keys -> keys.get("what").getAsString())
          .isEqualTo("The module does not read PAYPLE_REFERRER, which looks like payple.referer.");
      assertThat(finding(answer, "configuration.pages").get("what").getAsString())
          .startsWith("payple.success-page is at https://www.shop.example");
      Reply health = sample.shop().get(HEALTH);
      assertThat(health.text("status")).isEqualTo("UP");
      assertThat(data(health).get("permission.window").getAsString())
          .startsWith("ERROR: Payple refuses the shop: AUTH0002");
      assertThat(sample.server().log())
          .contains("Preflight, permission.window: Payple refuses the shop: AUTH0002")
          .contains("Set payple.cust-key")
          .contains("Preflight, configuration.keys: The module does not read PAYPLE_REFERRER");
      assertThat(answer.body() + health.body() + sample.server().log())
          .doesNotContain(WRONG, Merchant.TEST.refundKey());
    }
  }

  @Test
  void deploymentStopsWhenPaypleRefusesTheShop() {
    try (PaypleSimulator payple =
            PaypleSimulator.start(SimulatorOptions.defaults().with(Planted.MERCHANT));
        LibertyServer server =
            LibertyServer.startUnsuccessfully(
                "refused",
                Map.of(
                    "PAYPLE_PREFLIGHT",
                    "stop",
                    "PAYPLE_URL",
                    payple.url().toString(),
                    "PAYPLE_CUST_KEY",
                    WRONG),
                PreflightIT::refusedAndReady)) {
      assertThat(server.log())
          .contains("payple.preflight=stop: permission.window: Payple refuses the shop: AUTH0002")
          .contains("Set payple.cust-key")
          .doesNotContain(WRONG);
      assertThat(Shop.on(server.url()).get(HEALTH).status()).isEqualTo(503);
      assertThat(Shop.on(server.url()).get("shop/api/events").status()).isEqualTo(404);
    }
  }

  @Test
  void invalidConfigurationIsReportedOnceWithWhatToDo() {
    try (LibertyServer server =
        LibertyServer.startUnsuccessfully(
            "unusable",
            Map.of(
                "PAYPLE_ENVIRONMENT", "live",
                "PAYPLE_CST_ID", "shop",
                "PAYPLE_CUST_KEY", "",
                "SHOP_FREE_AMOUNTS", "false"),
            started -> started.log().contains("CWWKZ0002E"))) {
      assertThat(server.log())
          .contains(
              "DeploymentException: payple.cust-key is missing: in live it is the one of your"
                  + " contract with Payple; set it");
    }
  }

  @Test
  void applicationIsNotReadyBeforePaypleIsReachedAndThenItIs() {
    int port = Ports.free();
    String address = "http://localhost:" + port;
    try (LibertyServer server =
        LibertyServer.startUnsuccessfully(
            "gate",
            Map.of("PAYPLE_PREFLIGHT", "stop", "PAYPLE_URL", address),
            started -> inHealthCheck(started, "permission.window"))) {
      Shop shop = Shop.on(server.url());
      Reply before = shop.get(HEALTH);
      assertThat(before.status()).isEqualTo(503);
      assertThat(data(before).get("permission.window").getAsString())
          .contains("No program accepts connections at " + address, "firewall");

      try (PaypleSimulator payple =
          PaypleSimulator.start(
              SimulatorOptions.builder().port(port).build().with(Planted.MERCHANT))) {
        await()
            .atMost(Duration.ofSeconds(90))
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> shop.get(HEALTH).status() == 200);
        assertThat(payple.requests()).isNotEmpty();
      }
    }
  }

  @Test
  void journalWithoutTablesIsNotReadyAndNamesThemUntilTheyAreThere() throws Exception {
    try (EmbeddedPostgres database =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        LibertyServer server =
            LibertyServer.startUnsuccessfully(
                "no-tables",
                Map.of(
                    "PAYPLE_PREFLIGHT", "log",
                    "PAYPLE_SCHEMA", "validate",
                    "PAYPLE_URL", "http://localhost:" + Ports.free(),
                    "SHOP_DB_DRIVER", "postgresql",
                    "SHOP_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                    "SHOP_DB_USER", "postgres",
                    "SHOP_DB_PASSWORD", "postgres"),
                started -> inHealthCheck(started, "journal.tables"))) {
      Shop shop = Shop.on(server.url());
      assertThat(data(shop.get(HEALTH)).get("journal.tables").getAsString())
          .contains("ERROR: The journal's database lacks: payple_payment, payple_card");
      assertThat(data(shop.get(HEALTH)).get("start").getAsString())
          .startsWith("ERROR: The module has not started completely and accepts no payments");
      assertThat(server.log())
          .contains("Payments cannot be taken: The journal's tables are missing: apply");
      Reply refused = shop.post("shop/api/orders", Map.of("goods", "Green tea", "amount", 15_000));
      assertThat(refused.status()).isEqualTo(503);

      apply(database);

      await()
          .atMost(Duration.ofSeconds(90))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> shop.get(HEALTH).status() == 200);
      assertThat(shop.state(shop.order())).isEqualTo("OPEN");
    }
  }

  private static void apply(EmbeddedPostgres database) throws Exception {
    for (String name : List.of("V1__journal.sql", "V2__window_of_today.sql")) {
      try (InputStream script =
              PreflightIT.class.getResourceAsStream("/META-INF/payple/db/postgresql/" + name);
          Connection connection = database.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  /** Whether a server has not started its application, and still answers. */
  private static boolean refusedAndReady(LibertyServer server) {
    String log = server.log();
    return log.contains("CWWKZ0002E") && log.contains("CWWKF0011I");
  }

  /** Whether the health check of a server that is not ready has the topic. */
  private static boolean inHealthCheck(LibertyServer server, String topic) {
    try {
      return Shop.on(server.url()).get(HEALTH).body().contains("\"" + topic + "\"");
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private static JsonObject data(Reply health) {
    return find(health.json().getAsJsonObject().getAsJsonArray("checks"), "name", "payple")
        .getAsJsonObject("data");
  }

  private static JsonObject finding(Reply answer, String topic) {
    return find(answer.json().getAsJsonObject().getAsJsonArray("findings"), "topic", topic);
  }

  private static List<JsonObject> findings(Reply answer, String topic) {
    return named(answer.json().getAsJsonObject().getAsJsonArray("findings"), "topic", topic)
        .toList();
  }

  private static JsonObject find(JsonArray objects, String field, String value) {
    return named(objects, field, value)
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not in " + objects));
  }

  private static Stream<JsonObject> named(JsonArray objects, String field, String value) {
    return StreamSupport.stream(objects.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(object -> object.get(field).getAsString().equals(value));
  }
}

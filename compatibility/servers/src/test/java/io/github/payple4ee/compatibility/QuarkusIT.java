// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.payple4ee.compatibility.server.Archive;
import io.github.payple4ee.compatibility.server.Folders;
import io.github.payple4ee.compatibility.server.Javas;
import io.github.payple4ee.compatibility.server.Quarkus;
import io.github.payple4ee.compatibility.server.RunningServer;
import io.github.payple4ee.compatibility.shop.Shop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// the application is built where all servers are run
@EnabledIfSystemProperty(named = "compatibility.whole", matches = "true")
@DisplayName(
    "On Quarkus the module checks its configuration at the start, and reports its readiness")
class QuarkusIT {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** Made-up keys of a contract; nothing is sent. */
  private static final Map<String, String> LIVE =
      Map.of(
          "PAYPLE_ENVIRONMENT", "live",
          "PAYPLE_CST_ID", "shop",
          "PAYPLE_CUST_KEY", "key-of-the-contract",
          "PAYPLE_JOURNAL_KEYS", "Zt0hS3b1cUr9uKq6nQ4oXy7wVd2mLg5eJf8aHiTpRkE=",
          "PAYPLE_REFERER", "https://www.shop.example/",
          "PAYPLE_SCHEMA", "create",
          "PAYPLE_PREFLIGHT", "off");

  @ParameterizedTest
  @CsvSource({
    "PAYPLE_ENVIRONMENT,live,payple.cst-id",
    "PAYPLE_DEADLINE,soon,payple.deadline",
    "PAYPLE_PENDING_PAGE,pending.html,payple.pending-page must be a path"
  })
  void configurationThatCannotBeUsedEndsTheProcessWithTheSentence(
      String variable, String value, String sentence) throws IOException, InterruptedException {
    Path folder = Folders.empty("quarkus-refused");
    File console = folder.resolve("console.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(new Quarkus().command(folder, Archive.JAR.built(), Javas.first(17), 0))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console);
    builder.environment().put(variable, value);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isNotZero();
    assertThat(Files.readString(console.toPath())).contains(sentence);
  }

  @Test
  void readinessOfTheModuleIsPartOfTheServers() {
    try (ShopOnServer running = ShopOnServer.start(Target.QUARKUS, Javas.first(17))) {
      JsonObject health = running.shop().get("shop/q/health/ready").json().getAsJsonObject();

      assertThat(health.getAsJsonArray("checks"))
          .filteredOn(check -> name(check).startsWith("payple"))
          .hasSize(2)
          .allSatisfy(
              check ->
                  assertThat(check.getAsJsonObject().get("status").getAsString()).isEqualTo("UP"))
          .filteredOn(check -> name(check).equals("payple-recurring"))
          .singleElement()
          .satisfies(
              check ->
                  assertThat(check.getAsJsonObject().getAsJsonObject("data").toString())
                      .contains("\"run\":\"OK\"", "\"tables\":\"OK\""));
    }
  }

  @Test
  void paymentThatCouldNotBeSentToPaypleIsNoDoubt() {
    try (ShopOnServer running = ShopOnServer.start(Target.QUARKUS, Javas.first(17))) {
      running.shop().open("not-sent-1", 15_000, false);
      Shop.Window window = running.shop().window("not-sent-1");
      Map<String, String> claim = running.pay(window);
      running.payple().close();

      running.shop().result(window, claim);

      assertThat(running.shop().state("not-sent-1")).isEqualTo("OPEN");
    }
  }

  @Test
  void whatQuarkusConfiguresByItselfIsNotRefusedWhereRealMoneyMoves() {
    try (RunningServer server =
        new RunningServer("quarkus-live", new Quarkus(), Archive.JAR.built(), LIVE)) {
      server.start(Javas.first(17));

      assertThat(new Shop(server.url(), "shop/api").get("shop/api/state").status()).isEqualTo(200);
    }
  }

  private static String name(JsonElement check) {
    return check.getAsJsonObject().get("name").getAsString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.devservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.simulator.devservice.StartRule.Decision;
import io.github.payple4ee.simulator.devservice.StartRule.Start;
import io.github.payple4ee.simulator.devservice.StartRule.Stay;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartRuleTest {
  private static final String ENVIRONMENT = "payple.environment";
  private static final String URL = "payple.url";
  private static final String START = "payple.simulator.start";
  private static final String STATE = "payple.simulator.state";

  @ParameterizedTest
  @ValueSource(strings = {"simulator", "SIMULATOR", " Simulator "})
  void shopOfTheSimulatorGetsOneAtTheUsualPort(String environment) {
    assertThat(decide(Map.of(ENVIRONMENT, environment)))
        .isEqualTo(new Start(8090, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8099,8099",
    "http://localhost:8099/,8099",
    "HTTP://LOCALHOST:8099,8099",
    "http://127.0.0.1:8091,8091",
    " ,8090"
  })
  void portComesFromTheAddressOfThisMachine(String url, int port) {
    assertThat(decide(Map.of(ENVIRONMENT, "simulator", URL, url == null ? " " : url)))
        .isEqualTo(new Start(port, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://localhost:0",
        "http://localhost:65536",
        "http://localhost:8090/v2",
        "http://localhost:8090/?a=b",
        "http://localhost:8090/#a",
        "http://user@localhost:8090",
        "https://localhost:8090",
        "http://[::1]:8090",
        "http://192.168.0.7:8090",
        "http://localhost.example:8090",
        "https://democpay.payple.kr",
        "localhost:8090",
        "http://local host:8090"
      })
  void everyOtherAddressIsThatOfAnotherPayple(String url) {
    assertThat(decide(Map.of(ENVIRONMENT, "simulator", URL, url)))
        .isInstanceOfSatisfying(
            Stay.class,
            stay -> {
              assertThat(stay.level()).isEqualTo(Level.INFO);
              assertThat(stay.why()).contains(URL);
            });
  }

  @ParameterizedTest
  @CsvSource({"test,INFO", "TEST,INFO", "live,WARNING", " Live ,WARNING", "simulater,INFO"})
  void otherEnvironmentGetsNone(String environment, Level level) {
    Map<String, String> values =
        Map.of(ENVIRONMENT, environment, URL, "http://localhost:8090", START, "auto");

    assertThat(decide(values))
        .isInstanceOfSatisfying(
            Stay.class,
            stay -> {
              assertThat(stay.level()).isEqualTo(level);
              assertThat(stay.why()).startsWith(ENVIRONMENT + " is ");
            });
  }

  @Test
  void jarInALiveShopIsToBeTakenOut() {
    assertThat(decide(Map.of(ENVIRONMENT, "live")))
        .isInstanceOfSatisfying(
            Stay.class,
            stay -> assertThat(stay.why()).contains("does nothing", "remove payple-simulator"));
  }

  @Test
  void partThatIsLiveKeepsItFromTheWholeApplication() {
    assertThat(decide(Map.of(ENVIRONMENT, "simulator"), Map.of(ENVIRONMENT, "live")))
        .isInstanceOf(Stay.class);
    assertThat(decide(Map.of(ENVIRONMENT, "simulator"), Map.of(ENVIRONMENT, "test")))
        .isInstanceOf(Stay.class);
    assertThat(decide(Map.of(), Map.of(ENVIRONMENT, "simulator"))).isInstanceOf(Start.class);
  }

  @Test
  void partsThatNameTwoAddressesGetNone() {
    assertThat(
            decide(
                Map.of(ENVIRONMENT, "simulator", URL, "http://localhost:8090"),
                Map.of(URL, "http://localhost:8091")))
        .isInstanceOf(Stay.class);
  }

  @Test
  void applicationWithoutPaypleGetsNoneAndNoMessage() {
    assertThat(decide(Map.of()))
        .isEqualTo(new Stay(Level.DEBUG, "payple.environment is not configured"));
  }

  @ParameterizedTest
  @CsvSource({"off,INFO", "OFF,INFO", "never,WARNING"})
  void itCanBeSwitchedOff(String start, Level level) {
    assertThat(decide(Map.of(ENVIRONMENT, "simulator", START, start)))
        .isInstanceOfSatisfying(Stay.class, stay -> assertThat(stay.level()).isEqualTo(level));
  }

  @Test
  void stateFileIsTheConfiguredOne() {
    assertThat(decide(Map.of(ENVIRONMENT, "simulator", STATE, "data/payple.jsonl")))
        .isEqualTo(new Start(8090, Optional.of(Path.of("data/payple.jsonl"))));
    assertThat(decide(Map.of(ENVIRONMENT, "simulator", STATE, "a\0b")))
        .isInstanceOfSatisfying(Stay.class, stay -> assertThat(stay.why()).contains(STATE));
  }

  private static Decision decide(Map<String, String> view) {
    return StartRule.decide(Settings.seenBy(List.of(view(view))));
  }

  private static Decision decide(Map<String, String> one, Map<String, String> other) {
    return StartRule.decide(Settings.seenBy(List.of(view(one), view(other))));
  }

  private static UnaryOperator<String> view(Map<String, String> values) {
    return key -> values.getOrDefault(key, "");
  }
}

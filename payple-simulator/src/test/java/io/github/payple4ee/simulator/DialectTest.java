// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DialectTest {
  private static final WireDialect FIRST = WireDialect.MANUAL.with(Quirk.TIME_EMPTY);

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(SimulatorOptions.builder().dialect(FIRST).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  @Test
  void quirksAreCombined() {
    WireDialect dialect =
        WireDialect.MANUAL
            .with(Quirk.CODE_TEST_PREFIX, Quirk.PAYMENT_CODE_0000)
            .withNumbersAsStrings()
            .withContentType("text/plain");

    assertThat(dialect.quirks())
        .containsExactly(Quirk.PAYMENT_CODE_0000, Quirk.CODE_TEST_PREFIX, Quirk.NUMBERS_AS_TEXT);
    assertThat(dialect.contentType()).isEqualTo("text/plain");
    assertThat(WireDialect.MANUAL.quirks()).isEmpty();
  }

  @Test
  void codeIsChangedBeforeItsPrefixIsPutOn() {
    simulator.speak(WireDialect.MANUAL.with(Quirk.CODE_TEST_PREFIX, Quirk.PAYMENT_CODE_PCCF0000));

    assertThat(simulator.buyer().pay(client.window("o-1", "PAY", 15_000)))
        .containsEntry("PCD_PAY_CODE", "[test]PCCF0000");
  }

  @Test
  void quirksThatContradictEachOtherAreRefused() {
    WireDialect misspelt = WireDialect.MANUAL.with(Quirk.CARD_NAME_MISSPELT);

    assertThatThrownBy(() -> misspelt.with(Quirk.CARD_NAME_SHORT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "CARD_NAME_MISSPELT and CARD_NAME_SHORT contradict each other:"
                + " both decide the card's name");
    assertThat(misspelt.with(Quirk.CARD_NAME_MISSPELT)).isEqualTo(misspelt);
  }

  @Test
  void dialectIsChosenOverHttp() {
    client.put(
        "/simulator/dialect",
        Map.of("quirks", List.of("time_with_dashes", "CODE_OMITTED"), "contentType", "text/html"));

    assertThat(simulator.dialect())
        .isEqualTo(
            WireDialect.MANUAL
                .with(Quirk.TIME_WITH_DASHES, Quirk.CODE_OMITTED)
                .withContentType("text/html"));
    assertThat(client.get("/simulator/dialect").body())
        .contains("\"text/html\"", "[\"CODE_OMITTED\",\"TIME_WITH_DASHES\"]");

    client.put("/simulator/dialect", Map.of("quirks", "PAYER_NO_ZERO, TAX_ZERO"));

    assertThat(simulator.dialect())
        .isEqualTo(WireDialect.MANUAL.with(Quirk.PAYER_NO_ZERO, Quirk.TAX_ZERO));
  }

  @Test
  void dialectOfTodayIsChosenOverHttp() {
    client.put("/simulator/dialect", Map.of("today", true, "quirks", "TAX_ZERO"));

    assertThat(simulator.dialect()).isEqualTo(WireDialect.TODAY.with(Quirk.TAX_ZERO));
  }

  @Test
  void simulatorGoesBackToTheDialectThatItBeganWith() {
    simulator.speak(WireDialect.MANUAL);

    client.send(HttpRequest.newBuilder(simulator.url().resolve("/simulator/dialect")).DELETE());

    assertThat(simulator.dialect()).isEqualTo(FIRST);
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(client.put("/simulator/dialect", Map.of("quirks", "POLITE")).body())
        .contains("POLITE", "CODE_OMITTED");
    assertThat(
            client
                .put("/simulator/dialect", Map.of("quirks", "TIME_EMPTY,TIME_WITH_DASHES"))
                .statusCode())
        .isEqualTo(400);
    assertThat(simulator.dialect()).isEqualTo(FIRST);
  }
}

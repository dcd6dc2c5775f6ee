// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.simulator.http.Json;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReflectingPageTest {

  @Test
  void answersItsQueryAndNothingOfTheBody() {
    Request request =
        new Request(
            "POST",
            URI.create("/simulator/reflect?PCD_PAY_RST=success&PCD_PAY_TOTAL=15000"),
            Map.of(),
            Map.of("PCD_PAY_MSG", "of the body"));

    Response answer = new ReflectingPage().handle(request);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Json.fields(answer.body()))
        .containsOnly(Map.entry("PCD_PAY_RST", "success"), Map.entry("PCD_PAY_TOTAL", "15000"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.browser.Browser;
import io.github.payple4ee.e2e.browser.OperatorDesk;
import io.github.payple4ee.e2e.browser.WithBrowser;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.SimulatorOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

@DisplayName("A shop whose environment is not the simulator has no test clock")
class NoTestClockIT {

  private static final String CLOCK = "shop/api/recurring/clock";

  @RegisterExtension private final WithBrowser browsers = new WithBrowser();

  @Test
  void operatorSeesTheDayAndMovesNoClock() {
    try (Sample sample =
        Sample.start(
            "no-test-clock", SimulatorOptions.defaults(), Map.of("PAYPLE_ENVIRONMENT", "test"))) {
      Shop operator = sample.shop().asOperator();
      assertThat(operator.get(CLOCK).status()).isEqualTo(404);
      for (Map<String, String> change :
          List.of(Map.of("advance", "P1D"), Map.of("to", "next-day"), Map.of("to", "next-due"))) {
        assertThat(operator.post(CLOCK, change).status()).isEqualTo(404);
      }
      assertThat(sample.payple().clock().ahead()).isZero();

      Browser browser = browsers.open(sample.server().url());
      OperatorDesk.visit(browser).signIn("operator", Planted.OPERATOR_PASSWORD);

      assertThat(browser.text("chart-text")).isEqualTo("이 날짜에 예정된 청구가 없습니다.");
      browser.until(page -> browser.isTrue("!document.getElementById('day-show').disabled"));
      assertThat(browser.all(By.cssSelector("#clock[hidden]"))).hasSize(1);
      assertThat(browser.all(By.cssSelector("#recurring-notice[hidden]"))).hasSize(1);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaypleSimulatorExtensionTest {
  @RegisterExtension
  static final PaypleSimulatorExtension PER_CLASS = new PaypleSimulatorExtension();

  private static URI started;

  @BeforeAll
  static void remember(PaypleSimulator simulator) {
    started = simulator.url();
  }

  @Test
  void staticExtensionRunsOnePerClass(PaypleSimulator simulator) {
    assertThat(simulator.url()).isEqualTo(started);
  }

  @Nested
  class NestedClass {
    @Test
    void sharesTheSimulator(PaypleSimulator simulator) {
      assertThat(simulator.url()).isEqualTo(started);
    }

    @Test
    void sharesItWithEveryTest(PaypleSimulator simulator) {
      assertThat(new Client(simulator).get("/simulator/health").statusCode()).isEqualTo(200);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.PaypleClock;
import io.github.payple4ee.cdi.config.ClockOffset;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A test moves the clocks of the module and of the simulator together")
class SimulatedClockTest {

  private static final Duration MONTH = Duration.ofDays(31);

  @Nested
  class WithTheSimulator {

    @RegisterExtension final Shop shop = Shop.usual();

    @Test
    void bothMoveByTheSameTime() {
      shop.bean(PaypleClock.class).advance(MONTH);
      shop.bean(PaypleClock.class).advance(Duration.ofHours(1));

      assertThat(shop.bean(ClockOffset.class).ahead()).isEqualTo(MONTH.plusHours(1));
      assertThat(shop.payple().clock().ahead()).isEqualTo(MONTH.plusHours(1));
    }

    @Test
    void timeDoesNotGoBack() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> shop.bean(PaypleClock.class).advance(Duration.ofDays(-1)));
    }

    @Test
    void simulatorThatDoesNotMoveLeavesTheModuleWhereItIs() {
      // its clock ends with the century
      assertThatIllegalStateException()
          .isThrownBy(() -> shop.bean(PaypleClock.class).advance(Duration.ofDays(40_000)))
          .withMessageContaining("did not move");

      assertThat(shop.bean(ClockOffset.class).ahead()).isZero();
    }
  }

  @Nested
  class WithPayplesTestEnvironment {

    @RegisterExtension final Shop shop = Shop.usual().with("payple.environment", "test");

    @Test
    void timeIsNotMoved() {
      assertThatIllegalStateException()
          .isThrownBy(() -> shop.bean(PaypleClock.class).advance(MONTH))
          .withMessageContaining("payple.environment=simulator");

      assertThat(shop.payple().clock().ahead()).isZero();
    }
  }
}

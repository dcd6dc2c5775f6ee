// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.ledger.SimulatorClock;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The time of the simulator and of all nodes, which a test moves ahead. A node that is started
 * again has the time of its computer until the test moves it.
 */
final class MovedTime {

  private static final String CLOCK = "shop/api/recurring/clock";
  // the most that the shop takes at once
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration END = Duration.ofSeconds(60);

  private final SimulatorClock simulator;
  private Duration ahead = Duration.ZERO;

  MovedTime(SimulatorClock simulator) {
    this.simulator = simulator;
  }

  Instant now() {
    return Instant.now().plus(ahead);
  }

  /** Lets time pass at these nodes, one of which may be killed by what it does then. */
  void pass(Duration time, List<LibertyServer> nodes) {
    ahead = ahead.plus(time);
    for (LibertyServer node : nodes) {
      try {
        move(node, time);
      } catch (UncheckedIOException cut) {
        await("end of the node that did not answer").atMost(END).until(() -> !node.running());
      }
    }
  }

  /** Moves the clock of a node that was started. */
  void apply(LibertyServer node) {
    move(node, ahead);
  }

  private void move(LibertyServer node, Duration time) {
    // the node moves the simulator's clock together with its own
    simulator.set(now().minus(time));
    try {
      Duration left = time;
      while (!left.isZero()) {
        Duration part = left.compareTo(LONGEST) > 0 ? LONGEST : left;
        Reply moved =
            Shop.on(node.url()).asOperator().post(CLOCK, Map.of("advance", part.toString()));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        left = left.minus(part);
      }
    } finally {
      simulator.set(now());
    }
  }
}

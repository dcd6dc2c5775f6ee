// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.time.Duration;
import java.time.Instant;

/** Compares this server's clock with Payple's, because payments are recorded under Korean days. */
final class ClockCheck {

  private static final String TOPIC = "clock";
  private static final Duration TOLERATED = Duration.ofMinutes(3);

  private ClockCheck() {}

  static FindingTemplate compare(Instant payple, Instant here) {
    Duration apart = Duration.between(payple, here);
    if (apart.abs().compareTo(TOLERATED) <= 0) {
      return FindingTemplate.ok(TOPIC, "clock");
    }
    String minutes = String.valueOf(apart.abs().toMinutes());
    return apart.isNegative()
        ? FindingTemplate.warning(TOPIC, "clock.behind", minutes)
        : FindingTemplate.warning(TOPIC, "clock.ahead", minutes);
  }
}

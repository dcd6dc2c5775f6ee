// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times at which the module looks payments up.
 *
 * @param timeToLive how long an order may be paid after it was opened ({@code payple.time-to-live})
 * @param delays how long the resolver waits before each lookup of a payment in doubt ({@code
 *     payple.lookup-delays})
 * @param interval the time between two lookups of the resolver ({@code payple.lookups-per-second})
 */
public record LookupPolicy(Duration timeToLive, List<Duration> delays, Duration interval) {

  private static final Duration DAY = Duration.ofHours(24);
  private static final int PER_SECOND = 2;
  private static final List<Duration> DELAYS =
      Stream.of("PT5S", "PT30S", "PT2M", "PT10M", "PT1H", "PT6H", "PT24H")
          .map(Duration::parse)
          .toList();

  static LookupPolicy from(ConfigReader reader) {
    return new LookupPolicy(
        reader.duration("payple.time-to-live").orElse(DAY),
        reader.durations("payple.lookup-delays", DELAYS),
        reader.interval("payple.lookups-per-second", PER_SECOND));
  }
}

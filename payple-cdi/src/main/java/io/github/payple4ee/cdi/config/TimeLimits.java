// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.time.Duration;
import java.util.Optional;

/**
 * How long Payple may take. What is not configured follows what is, so that authentication and a
 * call fit into the time budget; only what is configured can contradict itself.
 *
 * @param connect for a connection
 * @param read for an answer
 * @param deadline for an operation as a whole: authentication, the call and its lookup
 */
public record TimeLimits(Duration connect, Duration read, Duration deadline) {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(20);
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  // a buyer does not wait longer for a payment
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** Requires that authentication and one call fit into the time budget. */
  public TimeLimits {
    if (connect.plus(read).compareTo(deadline) >= 0) {
      throw new ConfigurationException(
          "payple.deadline ("
              + deadline
              + ") is not longer than payple.connect-timeout ("
              + connect
              + ") plus payple.read-timeout ("
              + read
              + "): authentication and one call would not fit into it; lengthen it or shorten them");
    }
  }

  static TimeLimits from(ConfigReader reader) {
    Optional<Duration> deadline = reader.duration("payple.deadline", LONGEST);
    Duration budget = deadline.orElse(DEADLINE);
    Duration connect =
        reader
            .duration("payple.connect-timeout", LONGEST)
            .orElse(shorter(CONNECT, budget.dividedBy(6)));
    Duration read =
        reader
            .duration("payple.read-timeout", LONGEST)
            .orElse(shorter(READ, budget.multipliedBy(5).dividedBy(6).minus(connect)));
    if (read.isNegative() || read.isZero()) {
      read = Duration.ofMillis(1);
    }
    Duration needed = connect.plus(read).multipliedBy(5).dividedBy(4);
    return new TimeLimits(
        connect, read, deadline.orElse(needed.compareTo(DEADLINE) > 0 ? needed : DEADLINE));
  }

  /**
   * Whether a call that begins now ends within the time budget of its operation, even when it fails
   * in the slowest way.
   */
  public boolean allowAnotherCall(Duration elapsed) {
    return elapsed.plus(connect).plus(read).compareTo(deadline) <= 0;
  }

  /** After which time no caller can still be waiting for an answer. */
  public Duration callLease() {
    return deadline.plusSeconds(5);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

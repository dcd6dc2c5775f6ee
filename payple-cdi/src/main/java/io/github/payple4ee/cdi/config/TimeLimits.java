// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.time.Duration;
import java.util.Optional;

/**
 * The time limits for calls to Payple. Limits that are not configured are calculated from those
 * that are, so that an authentication and a call fit into the deadline. Only configured limits can
 * contradict each other.
 *
 * @param connect the timeout of a connection
 * @param read the timeout of an answer
 * @param deadline the limit of a whole operation: authentication, call and lookup
 */
public record TimeLimits(Duration connect, Duration read, Duration deadline) {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(20);
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  // buyers do not wait longer for a payment
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** Requires that an authentication and one call fit into the deadline. */
  public TimeLimits {
    if (connect.plus(read).compareTo(deadline) >= 0) {
      throw new ConfigurationException(
          "payple.deadline ("
              + deadline
              + ") is not longer than payple.connect-timeout ("
              + connect
              + ") plus payple.read-timeout ("
              + read
              + "), so an authentication and one call do not fit into it: lengthen"
              + " payple.deadline or shorten the timeouts");
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
   * Whether a call that begins now ends within the deadline of its operation, even when both
   * timeouts are used up.
   */
  public boolean allowAnotherCall(Duration elapsed) {
    return elapsed.plus(connect).plus(read).compareTo(deadline) <= 0;
  }

  /** The time after which no caller can still be waiting for an answer. */
  public Duration callLease() {
    return deadline.plusSeconds(5);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

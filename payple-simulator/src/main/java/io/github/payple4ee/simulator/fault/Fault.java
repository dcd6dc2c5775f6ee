// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Operation;
import java.time.Duration;

/**
 * Something that goes wrong with the next calls of one operation on one order.
 *
 * @param operation the operation that it strikes
 * @param kind what goes wrong
 * @param times how many calls it strikes, at least one
 * @param delay how late it is, at most two minutes; only for the kinds that speak of a delay
 * @param performed whether the money moves; only for {@link FaultKind#NO_CARD_COMPANY_ANSWER}
 */
public record Fault(
    Operation operation, FaultKind kind, int times, Duration delay, boolean performed) {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

  public Fault {
    if (!kind.strikes(operation)) {
      throw new IllegalArgumentException(
          kind + " strikes " + kind.reach().operations() + " only, not " + operation);
    }
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1: " + times);
    }
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("delay must be between 0 and 2 minutes: " + delay);
    }
  }

  /** Strikes the next call. */
  public static Fault on(Operation operation, FaultKind kind) {
    return new Fault(operation, kind, 1, Duration.ZERO, false);
  }

  /** The next call happens at once and is answered after the delay. */
  public static Fault delay(Operation operation, Duration delay) {
    return on(operation, FaultKind.DELAY).lasting(delay);
  }

  /** Strikes this many calls instead of one. */
  public Fault repeated(int calls) {
    return new Fault(operation, kind, calls, delay, performed);
  }

  /** Delays this long. */
  public Fault lasting(Duration duration) {
    return new Fault(operation, kind, times, duration, performed);
  }

  /** Lets the money move although the answer says that the card company did not answer. */
  public Fault whilePerformed() {
    return new Fault(operation, kind, times, delay, true);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.dialect.Operation;
import java.time.Duration;

/**
 * A planned fault of the next calls of one operation for one order.
 *
 * @param operation the operation
 * @param kind the kind of fault
 * @param times the number of calls with the fault, at least one
 * @param delay the delay, at most two minutes; only for kinds with a delay
 * @param performed whether the money moves; only for {@link FaultKind#NO_CARD_COMPANY_ANSWER}
 */
public record Fault(
    Operation operation, FaultKind kind, int times, Duration delay, boolean performed) {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

  public Fault {
    if (!kind.strikes(operation)) {
      throw new IllegalArgumentException(
          kind + " is possible for " + kind.reach().operations() + " only, not for " + operation);
    }
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1; was " + times);
    }
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("delay must be between 0 and 2 minutes; was " + delay);
    }
  }

  /** A fault of the next call. */
  public static Fault on(Operation operation, FaultKind kind) {
    return new Fault(operation, kind, 1, Duration.ZERO, false);
  }

  /** The next call is performed at once and answered after the delay. */
  public static Fault delay(Operation operation, Duration delay) {
    return on(operation, FaultKind.DELAY).lasting(delay);
  }

  /** The same fault for this number of calls. */
  public Fault repeated(int calls) {
    return new Fault(operation, kind, calls, delay, performed);
  }

  /** The same fault with this delay. */
  public Fault lasting(Duration duration) {
    return new Fault(operation, kind, times, duration, performed);
  }

  /**
   * The same fault, and the money moves although the answer says that the card company did not
   * answer.
   */
  public Fault whilePerformed() {
    return new Fault(operation, kind, times, delay, true);
  }
}

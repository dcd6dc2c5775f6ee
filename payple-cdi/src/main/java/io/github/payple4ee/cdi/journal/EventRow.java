// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;
import jakarta.annotation.Nullable;
import java.time.Duration;

/**
 * An event that is stored with the change that it reports.
 *
 * @param id the order and the number of the event
 * @param event what happened
 * @param delivered whether it is stored as delivered, because the application does not observe it
 */
record EventRow(LineId id, PaymentEvent event, boolean delivered) {

  /**
   * A fresh event is delivered by the server that stored it. The sweep of any node takes it over
   * when that has not happened after this time.
   */
  static final Duration HEAD_START = Duration.ofSeconds(2);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** An event that is to be delivered. */
  EventRow(LineId id, PaymentEvent event) {
    this(id, event, false);
  }

  /** The same, stored as delivered when the application does not observe it. */
  EventRow deliveredUnless(ObservedEvents observed) {
    return observed.observed(event) ? this : new EventRow(id, event, true);
  }

  /** When the sweep of any node may take it; null when it is delivered. */
  @Nullable
  Long dueAt() {
    return delivered ? null : event.at().plus(HEAD_START).toEpochMilli();
  }

  /** When it was delivered; null when it is not. */
  @Nullable
  Long deliveredAt() {
    return delivered ? event.at().toEpochMilli() : null;
  }

  OutboxEntry entry() {
    return new OutboxEntry(id, event);
  }

  /** How long to wait after a failed delivery: 1 s, 2 s, 4 s … 10 min. */
  static Duration wait(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}

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
   * The server that stored an event delivers it. If it has not done so after this time, any node
   * may deliver the event.
   */
  static final Duration HEAD_START = Duration.ofSeconds(2);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** Creates an event that is to be delivered. */
  EventRow(LineId id, PaymentEvent event) {
    this(id, event, false);
  }

  /** The same event, stored as delivered if the application does not observe it. */
  EventRow deliveredUnless(ObservedEvents observed) {
    return observed.observed(event) ? this : new EventRow(id, event, true);
  }

  /** When any node may deliver the event; null when it is delivered. */
  @Nullable
  Long dueAt() {
    return delivered ? null : event.at().plus(HEAD_START).toEpochMilli();
  }

  /** When the event was delivered; null when it was not. */
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

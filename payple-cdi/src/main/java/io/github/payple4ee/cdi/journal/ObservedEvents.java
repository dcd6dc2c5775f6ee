// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;

/** Finds out which events the application observes. */
@FunctionalInterface
public interface ObservedEvents {

  /**
   * Whether the application may have an observer of this event. An event without an observer is
   * stored as delivered, so that it needs no transaction for its delivery.
   */
  boolean observed(PaymentEvent event);
}

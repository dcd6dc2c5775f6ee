// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;

/** Says which events the application observes. */
@FunctionalInterface
public interface ObservedEvents {

  /**
   * Whether the application may have an observer of this event. An event without any is stored as
   * delivered, so that its delivery needs no transaction of its own.
   */
  boolean observed(PaymentEvent event);
}

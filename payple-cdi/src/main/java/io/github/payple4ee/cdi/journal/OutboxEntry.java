// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.event.PaymentEvent;

/**
 * An event that is stored and not delivered yet.
 *
 * @param id the order and the number of the event
 * @param event what happened
 */
public record OutboxEntry(LineId id, PaymentEvent event) {}

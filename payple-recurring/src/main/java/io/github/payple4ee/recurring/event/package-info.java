// SPDX-License-Identifier: Apache-2.0
/**
 * CDI events of subscriptions that the shop observes: facts, in the past tense. {@link
 * io.github.payple4ee.recurring.event.RecurringEvent} says in which transaction they are delivered.
 */
@NullMarked
package io.github.payple4ee.recurring.event;

import org.jspecify.annotations.NullMarked;

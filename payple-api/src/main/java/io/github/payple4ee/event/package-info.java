// SPDX-License-Identifier: Apache-2.0

/**
 * CDI events that the shop observes: facts about payments, in the past tense. {@link
 * io.github.payple4ee.event.PaymentEvent} says when, in which transaction and how often they are
 * delivered.
 */
@NullMarked
package io.github.payple4ee.event;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Events of subscriptions that the shop observes: facts, in the past tense. */
@NullMarked
package io.github.payple4ee.recurring.event;

import org.jspecify.annotations.NullMarked;

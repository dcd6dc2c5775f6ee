// SPDX-License-Identifier: Apache-2.0

/** Events that the shop observes: facts about payments, in the past tense. */
@NullMarked
package io.github.payple4ee.event;

import org.jspecify.annotations.NullMarked;

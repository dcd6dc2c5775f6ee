// SPDX-License-Identifier: Apache-2.0

/** Events that the shop observes: facts about payments, in the past tense. */
package io.github.payple4ee.event;

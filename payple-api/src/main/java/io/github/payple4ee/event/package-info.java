// SPDX-License-Identifier: Apache-2.0

/** What the shop hears: facts about payments, in the past tense. */
package io.github.payple4ee.event;

// SPDX-License-Identifier: Apache-2.0
/**
 * Recurring payments that run by themselves: plans, subscriptions and instalments, in the shop's
 * own database. {@link io.github.payple4ee.recurring.Recurring} is the entry.
 */
@NullMarked
package io.github.payple4ee.recurring;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Automatic recurring payments: plans, subscriptions and instalments, in the shop's own database.
 * Start with {@link io.github.payple4ee.recurring.Recurring}.
 */
@NullMarked
package io.github.payple4ee.recurring;

import org.jspecify.annotations.NullMarked;

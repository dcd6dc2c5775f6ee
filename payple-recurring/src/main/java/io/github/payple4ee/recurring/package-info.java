// SPDX-License-Identifier: Apache-2.0
/**
 * Automatic recurring payments: plans, subscriptions and instalments, in the shop's own database.
 * Start with {@link io.github.payple4ee.recurring.Recurring}.
 *
 * <p>Amounts are whole won in a {@code long}. Dates, months and times of day are Korean (KST,
 * Asia/Seoul). Absent values are {@code Optional}, or {@code null} where {@code @Nullable} says so.
 * Payple knows no subscriptions: its manual (3. recurring payment) has only the charge of a
 * registered card.
 *
 * <p>Words that this documentation uses:
 *
 * <ul>
 *   <li>An <b>instalment</b> is the charge for one period of a subscription.
 *   <li>The <b>anchor day</b> is the day of the month on which instalments are due.
 *   <li>The <b>ladder</b> is the schedule of retries of a declined instalment.
 *   <li><b>Dunning</b> is the time from the decline of an instalment until it is paid or its grace
 *       days are over.
 *   <li>The <b>run</b> is the work that charges what is due, on all nodes together.
 * </ul>
 */
@NullMarked
package io.github.payple4ee.recurring;

import org.jspecify.annotations.NullMarked;

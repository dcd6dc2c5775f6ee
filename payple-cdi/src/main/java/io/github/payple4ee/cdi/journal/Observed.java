// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * What Payple said about a payment's money, where that is not the order's amount: the payment is
 * not paid by it.
 *
 * @param charged won that Payple charged
 * @param refunded won of them that it refunded
 */
public record Observed(long charged, long refunded) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

/**
 * The amounts that Payple named for a payment, if they are not the order's. They do not make the
 * payment paid.
 *
 * @param charged won that Payple charged
 * @param refunded won of them that Payple refunded
 */
public record Observed(long charged, long refunded) {}

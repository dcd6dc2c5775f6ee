// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

/**
 * A charge of a registered card.
 *
 * @param orderId the order's id
 * @param amount its price in won
 */
public record NewCharge(String orderId, long amount) {}

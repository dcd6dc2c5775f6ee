// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

/**
 * An order of tea.
 *
 * @param orderId the order's id
 * @param amount its price in won
 * @param immediate whether the window takes the money at once
 */
public record NewOrder(String orderId, long amount, boolean immediate) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop;

/**
 * An order of one tea.
 *
 * @param orderId the order's id
 * @param tea the name of the tea
 */
public record NewOrder(String orderId, String tea) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

/**
 * An event for the operator.
 *
 * @param type the name of the event
 * @param orderId the order
 * @param amount won
 */
public record EventView(String type, String orderId, long amount) {}

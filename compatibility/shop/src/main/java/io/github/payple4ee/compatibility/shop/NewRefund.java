// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

/**
 * A refund of a part of an order.
 *
 * @param refundId its name, which makes it safe to repeat
 * @param amount in won
 */
public record NewRefund(String refundId, long amount) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * Money that was given back.
 *
 * @param orderId the shop's order id
 * @param refundId the name of the refund, the caller's or one that was made for it
 * @param amount won given back by this refund
 */
public record Refund(String orderId, String refundId, long amount) {}

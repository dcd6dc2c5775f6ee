// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;

/**
 * What an operator gives back.
 *
 * @param amount won; null for all that is left
 * @param refundId names the refund, so that the same request made twice gives the money back once;
 *     null for a new one
 */
public record CancelOrder(@Nullable Long amount, @Nullable String refundId) {}

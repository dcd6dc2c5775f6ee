// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Explanation;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * The explanation of an order for the operator.
 *
 * @param orderId the order
 * @param state the state of the payment
 * @param happened what happened, oldest first
 * @param known what is known of the money
 * @param next what happens next
 * @param nextAt when the module next processes the payment by itself, UTC
 */
public record ExplanationView(
    String orderId,
    String state,
    List<String> happened,
    String known,
    String next,
    @Nullable String nextAt) {

  static ExplanationView of(Explanation explanation) {
    return new ExplanationView(
        explanation.orderId(),
        explanation.state().name(),
        explanation.happened(),
        explanation.known(),
        explanation.next(),
        explanation.nextAt().map(Instant::toString).orElse(null));
  }
}

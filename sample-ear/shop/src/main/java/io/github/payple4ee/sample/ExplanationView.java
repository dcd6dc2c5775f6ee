// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Explanation;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * An order explained to the operator.
 *
 * @param orderId the order
 * @param state where its payment stands
 * @param happened what happened, oldest first
 * @param known what is known
 * @param next what happens next
 * @param nextAt when it is looked at next, UTC
 */
public record ExplanationView(
    String orderId,
    String state,
    List<String> happened,
    String known,
    String next,
    @Nullable String nextAt) {

  static ExplanationView of(Explanation told) {
    return new ExplanationView(
        told.orderId(),
        told.state().name(),
        told.happened(),
        told.known(),
        told.next(),
        told.nextAt().map(Instant::toString).orElse(null));
  }
}

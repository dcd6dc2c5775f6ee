// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import io.github.payple4ee.Outcome;

/**
 * How an operation ended.
 *
 * @param outcome {@code Approved}, {@code Declined} or {@code InDoubt}
 */
public record OutcomeView(String outcome) {

  static OutcomeView of(Outcome<?> outcome) {
    return new OutcomeView(outcome.getClass().getSimpleName());
  }
}

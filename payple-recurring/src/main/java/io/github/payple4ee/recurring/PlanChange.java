// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change to another version of the subscription's plan. An instalment that was announced already
 * keeps its amount.
 *
 * @param version of the plan
 * @param from the first Korean due date that it holds for
 * @param consent the buyer's consent to the new price; null when the price does not rise. A higher
 *     price is charged when the consent was given within the thirty days before the due date, and
 *     the old price otherwise
 */
public record PlanChange(int version, LocalDate from, @Nullable Consent consent) {

  /** Requires the date. */
  public PlanChange {
    Objects.requireNonNull(from, "from");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change to another version of the subscription's plan. An instalment that was announced already
 * keeps its amount.
 *
 * @param version the version of the plan
 * @param from the first Korean due date to which it applies
 * @param consent the buyer's consent to the new price; null when the price does not rise. The
 *     higher price is charged if the buyer consented within the thirty days before the due date.
 *     Otherwise the old price is charged
 */
public record PlanChange(int version, LocalDate from, @Nullable Consent consent) {

  /** Requires the date. */
  public PlanChange {
    Objects.requireNonNull(from, "from");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.recurring.Instalment;
import io.github.payple4ee.recurring.UpcomingInstalment;
import jakarta.annotation.Nullable;

/**
 * An instalment, as the buyer sees it.
 *
 * @param period 1 for the first one
 * @param dueDay the Korean date
 * @param amount won
 * @param state the name of its state; {@code COMING} for one of the future
 * @param orderId the order of the latest charge; null when nothing was charged yet
 * @param nextAt when it is tried again, UTC; null when that is not planned
 * @param buyerText why the latest charge was declined, in the buyer's language; null otherwise
 */
public record InstalmentView(
    int period,
    String dueDay,
    long amount,
    String state,
    @Nullable String orderId,
    @Nullable String nextAt,
    @Nullable String buyerText) {

  static InstalmentView of(UpcomingInstalment upcoming) {
    return new InstalmentView(
        upcoming.period(),
        upcoming.dueDay().toString(),
        upcoming.amount(),
        "COMING",
        null,
        null,
        null);
  }

  static InstalmentView of(Instalment instalment, @Nullable String buyerText) {
    return new InstalmentView(
        instalment.period(),
        instalment.dueDay().toString(),
        instalment.amount(),
        instalment.state().name(),
        instalment.orderId(),
        instalment.nextAt() == null ? null : instalment.nextAt().toString(),
        buyerText);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.util.Optional;
import java.util.function.Function;

/** A payment in the journal while its row is locked, for the choice of evidence. */
public final class LockedPayment extends PaymentRecord {

  private final Function<MonthGuard, Optional<String>> holders;

  LockedPayment(PaymentRow row, Function<MonthGuard, Optional<String>> holders) {
    super(row);
    this.holders = holders;
  }

  /** The other order that has the month of this payment's buyer, if the payment is for a month. */
  public Optional<String> monthTakenBy() {
    MonthGuard missing = row().missingMonth();
    return missing.isNone() ? Optional.empty() : holders.apply(missing);
  }
}

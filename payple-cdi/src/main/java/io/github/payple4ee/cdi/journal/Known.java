// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Payment;
import java.util.Optional;
import java.util.function.Function;

/** What is known of a payment while its row is locked, for whoever chooses the evidence. */
public final class Known {

  private final PaymentRow row;
  private final Function<MonthGuard, Optional<String>> holders;

  Known(PaymentRow row, Function<MonthGuard, Optional<String>> holders) {
    this.row = row;
    this.holders = holders;
  }

  /** The payment. */
  public Payment payment() {
    return row.payment();
  }

  /** A refund of it. */
  public Optional<Journal.KnownRefund> refund(String refundId) {
    return row.refund(refundId).map(RefundRow::known);
  }

  /**
   * The other order that has the month of this payment's buyer, when the payment is for a month.
   */
  public Optional<String> monthTakenBy() {
    MonthGuard missing = row.missingMonth();
    return missing.isNone() ? Optional.empty() : holders.apply(missing);
  }

  /** Which host Payple named for the window, as scheme, host and port. */
  public Optional<String> windowOrigin() {
    return row.windowOrigin();
  }

  /** Whether another browser than this one is known to have opened the window. */
  public boolean openedByAnother(Browser browser) {
    return row.binding().isOfAnother(browser);
  }

  /** Whether the window belongs to this browser. */
  public boolean openedBy(Browser browser) {
    return row.binding().isOf(browser);
  }
}

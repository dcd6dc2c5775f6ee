// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.event;

import io.github.payple4ee.CashReceiptState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cash receipt of a bank transfer was issued, cancelled, or refused, or a doubt about it ended.
 * No such event is delivered for a receipt that is issued with the payment.
 *
 * @param orderId the shop's order id
 * @param amount won that the receipt is for
 * @param state the state of the receipt: {@link CashReceiptState#ISSUED}, also when a cancellation
 *     was refused; {@link CashReceiptState#NOT_ISSUED}; {@link CashReceiptState#CANCELLED}
 * @param number Payple's number of the receipt ({@code PCD_TAXSAVE_MGTNUM}); null while it is not
 *     known
 * @param at when it was recorded in the journal
 */
public record CashReceiptChanged(
    String orderId, long amount, CashReceiptState state, @Nullable String number, Instant at)
    implements PaymentEvent {

  /** Requires the state. */
  public CashReceiptChanged {
    Objects.requireNonNull(state, "state");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cash receipt (현금영수증) of a bank transfer, as the journal has recorded it.
 *
 * @param orderId the shop's order id
 * @param amount won that the receipt is for ({@code PCD_TAXSAVE_AMOUNT})
 * @param number Payple's number of the receipt ({@code PCD_TAXSAVE_MGTNUM}); null while it is not
 *     known
 * @param state the state of the receipt
 */
public record CashReceipt(
    String orderId, long amount, @Nullable String number, CashReceiptState state) {

  /** Requires order and state. */
  public CashReceipt {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(state, "state");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptState;
import jakarta.annotation.Nullable;
import java.util.Optional;

/**
 * The cash receipt of an order for the operator. It does not name the person or company to whom it
 * is issued.
 *
 * @param orderId the order
 * @param state a name of {@link CashReceiptState}, or {@value #NONE} when none was requested
 * @param amount won that the receipt is for; null when none was requested
 * @param number Payple's number of the receipt; null while it is not known
 */
public record CashReceiptView(
    String orderId, String state, @Nullable Long amount, @Nullable String number) {

  static final String NONE = "NONE";

  static CashReceiptView of(String orderId, Optional<CashReceipt> receipt) {
    return receipt
        .map(
            known ->
                new CashReceiptView(orderId, known.state().name(), known.amount(), known.number()))
        .orElseGet(() -> new CashReceiptView(orderId, NONE, null, null));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.CashReceiptRequest;
import jakarta.annotation.Nullable;

/**
 * The operator's request for a cash receipt.
 *
 * @param use {@code PERSONAL} or {@code COMPANY}
 * @param holder the number of the person or company to whom it is issued; personal: the shop passes
 *     it on and does not log or store it
 */
public record IssueCashReceipt(@Nullable String use, @Nullable String holder) {

  CashReceiptRequest request(String orderId) {
    for (CashReceiptRequest.Use one : CashReceiptRequest.Use.values()) {
      if (one.name().equals(use)) {
        return new CashReceiptRequest(orderId, null, one, holder);
      }
    }
    // without the value: it may be the holder's number in the wrong field
    throw new IllegalArgumentException("use must be PERSONAL or COMPANY");
  }

  /** Prints nothing, because the holder's number is personal. */
  @Override
  public String toString() {
    return "IssueCashReceipt[***]";
  }
}

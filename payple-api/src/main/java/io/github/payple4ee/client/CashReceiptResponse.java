// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import org.jspecify.annotations.Nullable;

/**
 * Payple's answer to the request for a cash receipt, or to its cancellation. A component may be
 * null, because Payple leaves fields out.
 *
 * @param result {@code success} or {@code error} ({@code PCD_PAY_RST})
 * @param code code of the result ({@code PCD_PAY_CODE})
 * @param message message of the result, as Payple wrote it ({@code PCD_PAY_MSG})
 * @param orderId order id ({@code PCD_PAY_OID})
 * @param amount won that the receipt is for ({@code PCD_TAXSAVE_AMOUNT})
 * @param number number of the receipt ({@code PCD_TAXSAVE_MGTNUM})
 * @param fields all fields of the answer
 */
public record CashReceiptResponse(
    @JsonbProperty("PCD_PAY_RST") @Nullable String result,
    @JsonbProperty("PCD_PAY_CODE") @Nullable String code,
    @JsonbProperty("PCD_PAY_MSG") @Nullable String message,
    @JsonbProperty("PCD_PAY_OID") @Nullable String orderId,
    @JsonbProperty("PCD_TAXSAVE_AMOUNT") @Nullable Long amount,
    @JsonbProperty("PCD_TAXSAVE_MGTNUM") @Nullable String number,
    @JsonbTransient WireFields fields)
    implements OperationResponse {

  /** Prints result, code and order alone. */
  @Override
  public String toString() {
    return "CashReceiptResponse[" + fields + "]";
  }
}

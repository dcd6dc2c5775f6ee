// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import org.jspecify.annotations.Nullable;

/**
 * Payple's answer to the lookup of a registered card (manual: 6. card lookup). A component may be
 * null, because Payple leaves fields out.
 *
 * @param result {@code success} or {@code error} ({@code PCD_PAY_RST})
 * @param code code of the result ({@code PCD_PAY_CODE})
 * @param message message of the result, as Payple wrote it ({@code PCD_PAY_MSG})
 * @param paymentType means of payment, {@code card} ({@code PCD_PAY_TYPE})
 * @param work how the window took the money; not in the manual's answers ({@code PCD_PAY_WORK})
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO})
 * @param billingKey billing key of the card ({@code PCD_PAYER_ID})
 * @param payerName name of the buyer ({@code PCD_PAYER_NAME})
 * @param payerPhone mobile number of the buyer ({@code PCD_PAYER_HP})
 * @param cardName card company ({@code PCD_PAY_CARDNAME})
 * @param companyCode code of the card company ({@code PCD_PAY_BANK} in the manual)
 * @param cardNumber masked card number ({@code PCD_PAY_CARDNUM})
 * @param holder whether a person or a company holds the card ({@code PCD_PAY_BANKACCTYPE})
 * @param fields all fields of the answer
 */
public record CardResponse(
    @JsonbProperty("PCD_PAY_RST") @Nullable String result,
    @JsonbProperty("PCD_PAY_CODE") @Nullable String code,
    @JsonbProperty("PCD_PAY_MSG") @Nullable String message,
    @JsonbProperty("PCD_PAY_TYPE") @Nullable String paymentType,
    @JsonbProperty("PCD_PAY_WORK") @Nullable String work,
    @JsonbProperty("PCD_PAYER_NO") @Nullable String payerNumber,
    @JsonbProperty("PCD_PAYER_ID") @Nullable Secret billingKey,
    @JsonbProperty("PCD_PAYER_NAME") @Nullable String payerName,
    @JsonbProperty("PCD_PAYER_HP") @Nullable String payerPhone,
    @JsonbProperty("PCD_PAY_CARDNAME") @Nullable String cardName,
    @JsonbProperty("PCD_PAY_CARD") @Nullable String companyCode,
    @JsonbProperty("PCD_PAY_CARDNUM") @Nullable String cardNumber,
    @JsonbProperty("PCD_PAY_BANKACCTYPE") @Nullable String holder,
    @JsonbTransient WireFields fields)
    implements OperationResponse {

  /** Prints result, code and order alone, because the rest is secret or personal. */
  @Override
  public String toString() {
    return "CardResponse[" + fields + "]";
  }
}

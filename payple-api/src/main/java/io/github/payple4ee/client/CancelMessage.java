// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refunds a payment or a part of it (manual: 4. cancel).
 *
 * @param merchantId token for the merchant id ({@code PCD_CST_ID})
 * @param merchantKey token for the merchant key ({@code PCD_CUST_KEY})
 * @param authKey key of the refund ({@code PCD_AUTH_KEY})
 * @param refundKey the merchant's key for refunds ({@code PCD_REFUND_KEY})
 * @param cancelFlag {@code Y} ({@code PCD_PAYCANCEL_FLAG})
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param recurring {@code Y} for a payment of a month ({@code PCD_REGULER_FLAG})
 * @param year four digits, for a payment of a month ({@code PCD_PAY_YEAR})
 * @param month two digits, for a payment of a month ({@code PCD_PAY_MONTH})
 * @param paidOn the Korean day of the payment, not of the refund ({@code PCD_PAY_DATE})
 * @param amount won to refund ({@code PCD_REFUND_TOTAL})
 * @param refundVat won of value added tax in it, as later documents name the field ({@code
 *     PCD_REFUND_TAXTOTAL}); null when Payple calculates it
 * @param vat the same, as the manual names the field ({@code PCD_PAY_TAXTOTAL})
 */
public record CancelMessage(
    @JsonbProperty("PCD_CST_ID") @Nullable Secret merchantId,
    @JsonbProperty("PCD_CUST_KEY") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_AUTH_KEY") @Nullable Secret authKey,
    @JsonbProperty("PCD_REFUND_KEY") Secret refundKey,
    @JsonbProperty("PCD_PAYCANCEL_FLAG") String cancelFlag,
    @JsonbProperty("PCD_PAY_OID") String orderId,
    @JsonbProperty("PCD_REGULER_FLAG") @Nullable String recurring,
    @JsonbProperty("PCD_PAY_YEAR") @Nullable String year,
    @JsonbProperty("PCD_PAY_MONTH") @Nullable String month,
    @JsonbProperty("PCD_PAY_DATE") LocalDate paidOn,
    @JsonbProperty("PCD_REFUND_TOTAL") long amount,
    @JsonbProperty("PCD_REFUND_TAXTOTAL") @Nullable Long refundVat,
    @JsonbProperty("PCD_PAY_TAXTOTAL") @Nullable Long vat)
    implements PaypleMessage<CancelMessage> {

  /** Requires order, day and key. */
  public CancelMessage {
    Objects.requireNonNull(refundKey, "refundKey");
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(paidOn, "paidOn");
  }

  /**
   * Refunds a payment or a part of it.
   *
   * @param orderId the order
   * @param paidOn the Korean day of the payment, not of the refund
   * @param month the month of a recurring payment; null for any other
   * @param amount won to refund
   * @param vat won of value added tax in it; null when Payple calculates it
   * @param refundKey the merchant's key for refunds
   * @return the message without credentials
   */
  public static CancelMessage of(
      String orderId,
      LocalDate paidOn,
      @Nullable YearMonth month,
      long amount,
      @Nullable Long vat,
      Secret refundKey) {
    return new CancelMessage(
        null,
        null,
        null,
        refundKey,
        "Y",
        orderId,
        MonthTexts.flag(month),
        MonthTexts.year(month),
        MonthTexts.month(month),
        paidOn,
        amount,
        vat,
        vat);
  }

  @Override
  public CancelMessage with(RequestCredentials credentials) {
    return new CancelMessage(
        credentials.merchantId(),
        credentials.merchantKey(),
        credentials.authKey(),
        refundKey,
        cancelFlag,
        orderId,
        recurring,
        year,
        month,
        paidOn,
        amount,
        refundVat,
        vat);
  }

  @Override
  public List<Secret> secrets() {
    return Secrets.of(merchantId, merchantKey, authKey, refundKey);
  }

  /** Prints the order id alone. */
  @Override
  public String toString() {
    return "CancelMessage[" + orderId + "]";
  }
}

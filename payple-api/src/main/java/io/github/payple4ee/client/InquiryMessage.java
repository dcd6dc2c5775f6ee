// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.PaymentMethod;
import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks up a payment (manual: result lookup).
 *
 * @param merchantId token for the merchant id ({@code PCD_CST_ID})
 * @param merchantKey token for the merchant key ({@code PCD_CUST_KEY})
 * @param authKey key of the lookup ({@code PCD_AUTH_KEY})
 * @param inquiryFlag {@code Y} ({@code PCD_PAYCHK_FLAG})
 * @param paymentType {@code card} or {@code transfer} ({@code PCD_PAY_TYPE})
 * @param recurring {@code Y} for a payment of a month ({@code PCD_REGULER_FLAG})
 * @param year four digits, for a payment of a month ({@code PCD_PAY_YEAR})
 * @param month two digits, for a payment of a month ({@code PCD_PAY_MONTH})
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param requestedOn the Korean day on which the payment was requested ({@code PCD_PAY_DATE})
 */
public record InquiryMessage(
    @JsonbProperty("PCD_CST_ID") @Nullable Secret merchantId,
    @JsonbProperty("PCD_CUST_KEY") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_AUTH_KEY") @Nullable Secret authKey,
    @JsonbProperty("PCD_PAYCHK_FLAG") String inquiryFlag,
    @JsonbProperty("PCD_PAY_TYPE") String paymentType,
    @JsonbProperty("PCD_REGULER_FLAG") @Nullable String recurring,
    @JsonbProperty("PCD_PAY_YEAR") @Nullable String year,
    @JsonbProperty("PCD_PAY_MONTH") @Nullable String month,
    @JsonbProperty("PCD_PAY_OID") String orderId,
    @JsonbProperty("PCD_PAY_DATE") LocalDate requestedOn)
    implements PaypleMessage<InquiryMessage> {

  /** Requires order and day. */
  public InquiryMessage {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(requestedOn, "requestedOn");
  }

  /**
   * Looks up a payment by card.
   *
   * @param orderId the order
   * @param requestedOn the Korean day on which the payment was requested
   * @param month the month of a recurring payment; null for any other
   * @return the message without credentials
   */
  public static InquiryMessage of(
      String orderId, LocalDate requestedOn, @Nullable YearMonth month) {
    return of(orderId, PaymentMethod.CARD, requestedOn, month);
  }

  /**
   * Looks up a payment.
   *
   * @param orderId the order
   * @param method the means of payment
   * @param requestedOn the Korean day on which the payment was requested
   * @param month the month of a recurring payment; null for any other
   * @return the message without credentials
   */
  public static InquiryMessage of(
      String orderId, PaymentMethod method, LocalDate requestedOn, @Nullable YearMonth month) {
    return new InquiryMessage(
        null,
        null,
        null,
        "Y",
        method.type(),
        MonthTexts.flag(month),
        MonthTexts.year(month),
        MonthTexts.month(month),
        orderId,
        requestedOn);
  }

  @Override
  public InquiryMessage with(RequestCredentials credentials) {
    return new InquiryMessage(
        credentials.merchantId(),
        credentials.merchantKey(),
        credentials.authKey(),
        inquiryFlag,
        paymentType,
        recurring,
        year,
        month,
        orderId,
        requestedOn);
  }

  @Override
  public List<Secret> secrets() {
    return Secrets.of(merchantId, merchantKey, authKey);
  }

  /** Prints the order id alone. */
  @Override
  public String toString() {
    return "InquiryMessage[" + orderId + "]";
  }
}

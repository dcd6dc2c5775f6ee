// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Charges a registered card, or bank account (manual: 3. recurring payment).
 *
 * @param merchantId token for the merchant id ({@code PCD_CST_ID})
 * @param merchantKey token for the merchant key ({@code PCD_CUST_KEY})
 * @param authKey key of the charge ({@code PCD_AUTH_KEY})
 * @param paymentType {@code card} or {@code transfer} ({@code PCD_PAY_TYPE})
 * @param billingKey the key of the card ({@code PCD_PAYER_ID})
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO})
 * @param payerName the buyer's name ({@code PCD_PAYER_NAME})
 * @param payerPhone the buyer's mobile number ({@code PCD_PAYER_HP})
 * @param payerEmail the buyer's e-mail address ({@code PCD_PAYER_EMAIL})
 * @param goods what is bought ({@code PCD_PAY_GOODS})
 * @param total won to charge ({@code PCD_PAY_TOTAL})
 * @param taxed {@code Y} or {@code N} ({@code PCD_PAY_ISTAX})
 * @param vat won of value added tax ({@code PCD_PAY_TAXTOTAL}); null when Payple calculates it
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param recurring {@code Y} for a charge of a month ({@code PCD_REGULER_FLAG})
 * @param year four digits, for a charge of a month ({@code PCD_PAY_YEAR})
 * @param month two digits, for a charge of a month ({@code PCD_PAY_MONTH})
 * @param simple {@code Y} for any other charge ({@code PCD_SIMPLE_FLAG})
 * @param cashReceipt {@code Y} for a cash receipt with a charge of an account ({@code
 *     PCD_TAXSAVE_FLAG})
 * @param userDefined1 the shop's first text ({@code PCD_USER_DEFINE1})
 * @param userDefined2 the shop's second text ({@code PCD_USER_DEFINE2})
 */
public record ChargeMessage(
    @JsonbProperty("PCD_CST_ID") @Nullable Secret merchantId,
    @JsonbProperty("PCD_CUST_KEY") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_AUTH_KEY") @Nullable Secret authKey,
    @JsonbProperty("PCD_PAY_TYPE") String paymentType,
    @JsonbProperty("PCD_PAYER_ID") Secret billingKey,
    @JsonbProperty("PCD_PAYER_NO") WireNumber payerNumber,
    @JsonbProperty("PCD_PAYER_NAME") @Nullable String payerName,
    @JsonbProperty("PCD_PAYER_HP") @Nullable String payerPhone,
    @JsonbProperty("PCD_PAYER_EMAIL") @Nullable String payerEmail,
    @JsonbProperty("PCD_PAY_GOODS") String goods,
    @JsonbProperty("PCD_PAY_TOTAL") long total,
    @JsonbProperty("PCD_PAY_ISTAX") String taxed,
    @JsonbProperty("PCD_PAY_TAXTOTAL") @Nullable Long vat,
    @JsonbProperty("PCD_PAY_OID") String orderId,
    @JsonbProperty("PCD_REGULER_FLAG") @Nullable String recurring,
    @JsonbProperty("PCD_PAY_YEAR") @Nullable String year,
    @JsonbProperty("PCD_PAY_MONTH") @Nullable String month,
    @JsonbProperty("PCD_SIMPLE_FLAG") @Nullable String simple,
    @JsonbProperty("PCD_TAXSAVE_FLAG") @Nullable String cashReceipt,
    @JsonbProperty("PCD_USER_DEFINE1") @Nullable String userDefined1,
    @JsonbProperty("PCD_USER_DEFINE2") @Nullable String userDefined2)
    implements PaypleMessage<ChargeMessage> {

  /** Requires card, buyer and order. */
  public ChargeMessage {
    Objects.requireNonNull(billingKey, "billingKey");
    Objects.requireNonNull(payerNumber, "payerNumber");
    Objects.requireNonNull(orderId, "orderId");
  }

  /**
   * Charges a registered card.
   *
   * @param request the goods and the amount
   * @param billingKey the key of the card
   * @return the message without credentials
   */
  public static ChargeMessage of(ChargeRequest request, Secret billingKey) {
    return new ChargeMessage(
        null,
        null,
        null,
        request.method().type(),
        billingKey,
        new WireNumber(request.payerNumber()),
        request.buyer().name(),
        request.buyer().phone(),
        request.buyer().email(),
        request.goods(),
        request.amount(),
        request.tax().taxable() ? "Y" : "N",
        request.tax().vat(),
        request.orderId(),
        MonthTexts.flag(request.month()),
        MonthTexts.year(request.month()),
        MonthTexts.month(request.month()),
        request.month() == null ? "Y" : null,
        request.cashReceipt() ? "Y" : null,
        request.userDefined().first(),
        request.userDefined().second());
  }

  @Override
  public ChargeMessage with(RequestCredentials credentials) {
    return new ChargeMessage(
        credentials.merchantId(),
        credentials.merchantKey(),
        credentials.authKey(),
        paymentType,
        billingKey,
        payerNumber,
        payerName,
        payerPhone,
        payerEmail,
        goods,
        total,
        taxed,
        vat,
        orderId,
        recurring,
        year,
        month,
        simple,
        cashReceipt,
        userDefined1,
        userDefined2);
  }

  @Override
  public List<Secret> secrets() {
    return Secrets.of(merchantId, merchantKey, authKey, billingKey);
  }

  /** Prints the order id alone, because the rest is secret or personal. */
  @Override
  public String toString() {
    return "ChargeMessage[" + orderId + "]";
  }
}

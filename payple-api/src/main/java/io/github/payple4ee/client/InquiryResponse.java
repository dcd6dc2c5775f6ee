// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.PaidBy;
import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Payple's answer to the lookup of a payment (manual: result lookup). A component may be null,
 * because Payple leaves fields out.
 *
 * @param result {@code success} or {@code error} ({@code PCD_PAY_RST})
 * @param code code of the result ({@code PCD_PAY_CODE})
 * @param message message of the result, as Payple wrote it ({@code PCD_PAY_MSG})
 * @param paymentType means of payment, {@code card} ({@code PCD_PAY_TYPE})
 * @param paymentState {@code 1} for an approval; not in the manual ({@code PCD_PAY_STATE})
 * @param work how the window took the money; not in the manual's answers ({@code PCD_PAY_WORK})
 * @param orderId order id ({@code PCD_PAY_OID})
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO})
 * @param billingKey billing key of the card ({@code PCD_PAYER_ID})
 * @param payerName name of the buyer ({@code PCD_PAYER_NAME})
 * @param payerPhone mobile number of the buyer ({@code PCD_PAYER_HP})
 * @param payerEmail e-mail address of the buyer ({@code PCD_PAYER_EMAIL})
 * @param recurring {@code Y} for a payment of a month ({@code PCD_REGULER_FLAG})
 * @param year year of a recurring payment ({@code PCD_PAY_YEAR})
 * @param month month of a recurring payment ({@code PCD_PAY_MONTH})
 * @param simple {@code Y} for a registered card that is charged any number of times ({@code
 *     PCD_SIMPLE_FLAG})
 * @param goods what was bought ({@code PCD_PAY_GOODS})
 * @param total won charged ({@code PCD_PAY_TOTAL})
 * @param taxed {@code Y} or {@code N} ({@code PCD_PAY_ISTAX})
 * @param vat won of value added tax ({@code PCD_PAY_TAXTOTAL})
 * @param paidAt Korean time of the charge ({@code PCD_PAY_TIME})
 * @param cardName card company ({@code PCD_PAY_CARDNAME})
 * @param cardNumber masked card number ({@code PCD_PAY_CARDNUM})
 * @param tradeNumber number of the transaction ({@code PCD_PAY_CARDTRADENUM})
 * @param approvalNumber the card company's approval number ({@code PCD_PAY_CARDAUTHNO})
 * @param receipt address of the sales slip ({@code PCD_PAY_CARDRECEIPT})
 * @param paymentMethod means of payment; not in the manual ({@code PCD_PAY_METHOD})
 * @param easyPayMethod what a wallet was charged with; not in the manual ({@code
 *     PCD_EASY_PAY_METHOD})
 * @param transactionKey number of a wallet's transaction; not in the manual ({@code PCD_TX_KEY})
 * @param instalments months of a payment in instalments, 0 when it was paid at once; not in the
 *     manual ({@code PCD_PAY_CARDQUOTA})
 * @param userDefined1 the shop's first text ({@code PCD_USER_DEFINE1})
 * @param userDefined2 the shop's second text ({@code PCD_USER_DEFINE2})
 * @param cancelFlag {@code Y} for a refund ({@code PCD_PAYCANCEL_FLAG})
 * @param refundTotal won refunded ({@code PCD_REFUND_TOTAL})
 * @param refundVat won of value added tax in the refund ({@code PCD_REFUND_TAXTOTAL})
 * @param refundedAt Korean time of the refund ({@code PCD_REFUND_TIME})
 * @param fields all fields of the answer
 */
public record InquiryResponse(
    @JsonbProperty("PCD_PAY_RST") @Nullable String result,
    @JsonbProperty("PCD_PAY_CODE") @Nullable String code,
    @JsonbProperty("PCD_PAY_MSG") @Nullable String message,
    @JsonbProperty("PCD_PAY_TYPE") @Nullable String paymentType,
    @JsonbProperty("PCD_PAY_STATE") @Nullable String paymentState,
    @JsonbProperty("PCD_PAY_WORK") @Nullable String work,
    @JsonbProperty("PCD_PAY_OID") @Nullable String orderId,
    @JsonbProperty("PCD_PAYER_NO") @Nullable String payerNumber,
    @JsonbProperty("PCD_PAYER_ID") @Nullable Secret billingKey,
    @JsonbProperty("PCD_PAYER_NAME") @Nullable String payerName,
    @JsonbProperty("PCD_PAYER_HP") @Nullable String payerPhone,
    @JsonbProperty("PCD_PAYER_EMAIL") @Nullable String payerEmail,
    @JsonbProperty("PCD_REGULER_FLAG") @Nullable String recurring,
    @JsonbProperty("PCD_PAY_YEAR") @Nullable String year,
    @JsonbProperty("PCD_PAY_MONTH") @Nullable String month,
    @JsonbProperty("PCD_SIMPLE_FLAG") @Nullable String simple,
    @JsonbProperty("PCD_PAY_GOODS") @Nullable String goods,
    @JsonbProperty("PCD_PAY_TOTAL") @Nullable Long total,
    @JsonbProperty("PCD_PAY_ISTAX") @Nullable String taxed,
    @JsonbProperty("PCD_PAY_TAXTOTAL") @Nullable Long vat,
    @JsonbProperty("PCD_PAY_TIME") @Nullable LocalDateTime paidAt,
    @JsonbProperty("PCD_PAY_CARDNAME") @Nullable String cardName,
    @JsonbProperty("PCD_PAY_CARDNUM") @Nullable String cardNumber,
    @JsonbProperty("PCD_PAY_CARDTRADENUM") @Nullable String tradeNumber,
    @JsonbProperty("PCD_PAY_CARDAUTHNO") @Nullable String approvalNumber,
    @JsonbProperty("PCD_PAY_CARDRECEIPT") @Nullable String receipt,
    @JsonbProperty("PCD_PAY_METHOD") @Nullable String paymentMethod,
    @JsonbProperty("PCD_EASY_PAY_METHOD") @Nullable String easyPayMethod,
    @JsonbProperty("PCD_TX_KEY") @Nullable String transactionKey,
    @JsonbProperty("PCD_PAY_CARDQUOTA") @Nullable Long instalments,
    @JsonbProperty("PCD_USER_DEFINE1") @Nullable String userDefined1,
    @JsonbProperty("PCD_USER_DEFINE2") @Nullable String userDefined2,
    @JsonbProperty("PCD_PAYCANCEL_FLAG") @Nullable String cancelFlag,
    @JsonbProperty("PCD_REFUND_TOTAL") @Nullable Long refundTotal,
    @JsonbProperty("PCD_REFUND_TAXTOTAL") @Nullable Long refundVat,
    @JsonbProperty("PCD_REFUND_TIME") @Nullable LocalDateTime refundedAt,
    @JsonbTransient WireFields fields)
    implements PaymentResponse {

  @Override
  public PaidBy paidBy() {
    return WalletTexts.paidBy(paymentMethod, easyPayMethod, transactionKey, instalments);
  }

  /** Prints result, code and order alone, because the rest is secret or personal. */
  @Override
  public String toString() {
    return "InquiryResponse[" + fields + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Approval;
import io.github.payple4ee.PaidBy;
import io.github.payple4ee.Secret;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The answer to an operation on a payment. The module compares it with the journal. */
public sealed interface PaymentResponse extends OperationResponse
    permits ChargeResponse, InquiryResponse, RefundResponse {

  /**
   * The order ({@code PCD_PAY_OID}).
   *
   * @return its id; null when the answer names none
   */
  @Nullable String orderId();

  /**
   * The means of payment ({@code PCD_PAY_TYPE}).
   *
   * @return {@code card} or another; null when the answer names none
   */
  @Nullable String paymentType();

  /**
   * Whether the payment is approved ({@code PCD_PAY_STATE}); not in the manual.
   *
   * @return {@code 1} for an approval; null when the answer does not say
   */
  @Nullable String paymentState();

  /**
   * How the window took the money ({@code PCD_PAY_WORK}); not in the manual's answers.
   *
   * @return {@code CERT}, {@code PAY} or another; null when the answer does not say
   */
  @Nullable String work();

  /**
   * The year of a recurring payment ({@code PCD_PAY_YEAR}).
   *
   * @return four digits; null when the answer names none
   */
  @Nullable String year();

  /**
   * The month of a recurring payment ({@code PCD_PAY_MONTH}).
   *
   * @return two digits; null when the answer names none
   */
  @Nullable String month();

  /**
   * Won charged ({@code PCD_PAY_TOTAL}).
   *
   * @return won; null when the answer names no whole number
   */
  @Nullable Long total();

  /**
   * Won refunded ({@code PCD_REFUND_TOTAL}).
   *
   * @return won; null when the answer names no whole number
   */
  @Nullable Long refundTotal();

  /**
   * Whether the answer is about a refund ({@code PCD_PAYCANCEL_FLAG}).
   *
   * @return {@code Y}, or another word; null when the answer does not say
   */
  @Nullable String cancelFlag();

  /**
   * The billing key of a registered card ({@code PCD_PAYER_ID}).
   *
   * @return the key; null when the answer names none
   */
  @Nullable Secret billingKey();

  /**
   * When the payment was charged ({@code PCD_PAY_TIME}).
   *
   * @return Korean time; null when the answer names none
   */
  @Nullable LocalDateTime paidAt();

  /**
   * Payple's number of the transaction ({@code PCD_PAY_CARDTRADENUM}).
   *
   * @return the number; null when the answer names none
   */
  @Nullable String tradeNumber();

  /**
   * The card company's approval number ({@code PCD_PAY_CARDAUTHNO}).
   *
   * @return the number; null when the answer names none
   */
  @Nullable String approvalNumber();

  /**
   * The card company ({@code PCD_PAY_CARDNAME}).
   *
   * @return its name; null when the answer names none
   */
  @Nullable String cardName();

  /**
   * The masked card number ({@code PCD_PAY_CARDNUM}).
   *
   * @return the number; null when the answer names none
   */
  @Nullable String cardNumber();

  /**
   * The address of the sales slip ({@code PCD_PAY_CARDRECEIPT}).
   *
   * @return the address, which the module has not checked; null when the answer names none
   */
  @Nullable String receipt();

  /**
   * The means of payment, as Payple's present answers name it; not in the manual.
   *
   * @return the fields of the answer about the means of payment
   */
  default PaidBy paidBy() {
    return PaidBy.UNKNOWN;
  }

  /**
   * The details of a charge.
   *
   * @return the details that the answer has
   */
  default Approval approval() {
    return new Approval(
        paidAt(),
        plain(tradeNumber()),
        plain(approvalNumber()),
        plain(cardName()),
        plain(cardNumber()),
        plain(receipt()),
        paidBy(),
        fields().further());
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : PlainText.of(text);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.CashReceiptRequest;
import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Issues or cancels the cash receipt of a bank transfer. The fields are those of Payple's samples.
 *
 * @param merchantId token for the merchant id ({@code PCD_CST_ID})
 * @param merchantKey token for the merchant key ({@code PCD_CUST_KEY})
 * @param authKey key of the request ({@code PCD_AUTH_KEY})
 * @param work {@value #ISSUE} or {@value #CANCEL} ({@code PCD_PAY_WORK})
 * @param billingKey billing key of the account, as Payple's answer to the lookup of the payment
 *     names it ({@code PCD_PAYER_ID}); null when that answer names none
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param amount won that the receipt is for ({@code PCD_TAXSAVE_AMOUNT})
 * @param use {@code personal} or {@code company} ({@code PCD_TAXSAVE_TRADEUSE}); null to cancel
 * @param holder to whom it is issued ({@code PCD_TAXSAVE_IDENTINUM}), personal; null to cancel
 */
public record CashReceiptMessage(
    @JsonbProperty("PCD_CST_ID") @Nullable Secret merchantId,
    @JsonbProperty("PCD_CUST_KEY") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_AUTH_KEY") @Nullable Secret authKey,
    @JsonbProperty("PCD_PAY_WORK") String work,
    @JsonbProperty("PCD_PAYER_ID") @Nullable Secret billingKey,
    @JsonbProperty("PCD_PAY_OID") String orderId,
    @JsonbProperty("PCD_TAXSAVE_AMOUNT") long amount,
    @JsonbProperty("PCD_TAXSAVE_TRADEUSE") @Nullable String use,
    @JsonbProperty("PCD_TAXSAVE_IDENTINUM") @Nullable String holder)
    implements PaypleMessage<CashReceiptMessage> {

  static final String ISSUE = "TSREG";
  static final String CANCEL = "TSCANCEL";

  /** Requires the order. */
  public CashReceiptMessage {
    Objects.requireNonNull(orderId, "orderId");
  }

  /**
   * Issues a receipt.
   *
   * @param request to whom it is issued
   * @param amount won that it is for
   * @param billingKey billing key of the account; null when Payple names none
   * @return the message without credentials
   */
  public static CashReceiptMessage issuing(
      CashReceiptRequest request, long amount, @Nullable Secret billingKey) {
    return new CashReceiptMessage(
        null,
        null,
        null,
        ISSUE,
        billingKey,
        request.orderId(),
        amount,
        request.use().wireValue(),
        request.holder());
  }

  /**
   * Cancels a receipt.
   *
   * @param orderId the order
   * @param amount won that it is for
   * @param billingKey billing key of the account; null when Payple names none
   * @return the message without credentials
   */
  public static CashReceiptMessage cancelling(
      String orderId, long amount, @Nullable Secret billingKey) {
    return new CashReceiptMessage(
        null, null, null, CANCEL, billingKey, orderId, amount, null, null);
  }

  @Override
  public CashReceiptMessage with(RequestCredentials credentials) {
    return new CashReceiptMessage(
        credentials.merchantId(),
        credentials.merchantKey(),
        credentials.authKey(),
        work,
        billingKey,
        orderId,
        amount,
        use,
        holder);
  }

  @Override
  public List<Secret> secrets() {
    // personal, not secret; still, an answer must not repeat it
    return Secrets.of(
        merchantId, merchantKey, authKey, billingKey, holder == null ? null : Secret.of(holder));
  }

  /** Prints the order id alone. */
  @Override
  public String toString() {
    return "CashReceiptMessage[" + orderId + "]";
  }
}

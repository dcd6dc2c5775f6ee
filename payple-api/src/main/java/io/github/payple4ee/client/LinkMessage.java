// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a payment link. The fields are those of Payple's samples.
 *
 * @param merchantId token for the merchant id ({@code PCD_CST_ID})
 * @param merchantKey token for the merchant key ({@code PCD_CUST_KEY})
 * @param authKey key of the request ({@code PCD_AUTH_KEY})
 * @param work {@code LINKREG} ({@code PCD_PAY_WORK})
 * @param paymentType {@code card}, {@code transfer} or {@code transfer+card} ({@code PCD_PAY_TYPE})
 * @param goods what is bought ({@code PCD_PAY_GOODS})
 * @param total won to charge ({@code PCD_PAY_TOTAL})
 * @param taxed {@code Y} or {@code N} ({@code PCD_PAY_ISTAX})
 * @param vat won of value added tax ({@code PCD_PAY_TAXTOTAL}); null when Payple calculates it
 * @param orderId the order ({@code PCD_PAY_OID})
 * @param expiry the Korean hour in which the link expires, yyyyMMddHH ({@code PCD_LINK_EXPIREDATE})
 * @param returnPage the page for the buyer afterwards ({@code PCD_LINK_URL})
 */
public record LinkMessage(
    @JsonbProperty("PCD_CST_ID") @Nullable Secret merchantId,
    @JsonbProperty("PCD_CUST_KEY") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_AUTH_KEY") @Nullable Secret authKey,
    @JsonbProperty("PCD_PAY_WORK") String work,
    @JsonbProperty("PCD_PAY_TYPE") String paymentType,
    @JsonbProperty("PCD_PAY_GOODS") String goods,
    @JsonbProperty("PCD_PAY_TOTAL") long total,
    @JsonbProperty("PCD_PAY_ISTAX") String taxed,
    @JsonbProperty("PCD_PAY_TAXTOTAL") @Nullable Long vat,
    @JsonbProperty("PCD_PAY_OID") String orderId,
    @JsonbProperty("PCD_LINK_EXPIREDATE") String expiry,
    @JsonbProperty("PCD_LINK_URL") @Nullable String returnPage)
    implements PaypleMessage<LinkMessage> {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuuMMddHH");

  /** Requires the order. */
  public LinkMessage {
    Objects.requireNonNull(orderId, "orderId");
  }

  /**
   * Creates a payment link.
   *
   * @param request the goods, the amount and the expiry of the link
   * @return the message without credentials
   */
  public static LinkMessage of(LinkRequest request) {
    return new LinkMessage(
        null,
        null,
        null,
        "LINKREG",
        request.method().type(),
        request.goods(),
        request.amount(),
        request.tax().taxable() ? "Y" : "N",
        request.tax().vat(),
        request.orderId(),
        HOUR.format(request.expiresAt()),
        request.returnPage() == null ? null : request.returnPage().toString());
  }

  @Override
  public LinkMessage with(RequestCredentials credentials) {
    return new LinkMessage(
        credentials.merchantId(),
        credentials.merchantKey(),
        credentials.authKey(),
        work,
        paymentType,
        goods,
        total,
        taxed,
        vat,
        orderId,
        expiry,
        returnPage);
  }

  @Override
  public List<Secret> secrets() {
    return Secrets.of(merchantId, merchantKey, authKey);
  }

  /** Prints the order id alone. */
  @Override
  public String toString() {
    return "LinkMessage[" + orderId + "]";
  }
}

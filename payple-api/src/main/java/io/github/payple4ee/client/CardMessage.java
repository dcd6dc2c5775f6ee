// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks up or removes a registered card (manual: 5. card removal, 6. card lookup).
 *
 * @param merchantId token for the merchant id ({@code PCD_CST_ID})
 * @param merchantKey token for the merchant key ({@code PCD_CUST_KEY})
 * @param authKey key of the operation ({@code PCD_AUTH_KEY})
 * @param billingKey the key of the card ({@code PCD_PAYER_ID})
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO})
 */
public record CardMessage(
    @JsonbProperty("PCD_CST_ID") @Nullable Secret merchantId,
    @JsonbProperty("PCD_CUST_KEY") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_AUTH_KEY") @Nullable Secret authKey,
    @JsonbProperty("PCD_PAYER_ID") Secret billingKey,
    @JsonbProperty("PCD_PAYER_NO") WireNumber payerNumber)
    implements PaypleMessage<CardMessage> {

  /** Requires card and buyer. */
  public CardMessage {
    Objects.requireNonNull(billingKey, "billingKey");
    Objects.requireNonNull(payerNumber, "payerNumber");
  }

  /**
   * Looks up or removes a registered card.
   *
   * @param billingKey the key of the card
   * @param payerNumber the shop's number of the buyer
   * @return the message without credentials
   */
  public static CardMessage of(Secret billingKey, String payerNumber) {
    return new CardMessage(null, null, null, billingKey, new WireNumber(payerNumber));
  }

  @Override
  public CardMessage with(RequestCredentials credentials) {
    return new CardMessage(
        credentials.merchantId(),
        credentials.merchantKey(),
        credentials.authKey(),
        billingKey,
        payerNumber);
  }

  @Override
  public List<Secret> secrets() {
    return Secrets.of(merchantId, merchantKey, authKey, billingKey);
  }

  /** Prints the name alone, because the number of the buyer is personal. */
  @Override
  public String toString() {
    return "CardMessage[***]";
  }
}

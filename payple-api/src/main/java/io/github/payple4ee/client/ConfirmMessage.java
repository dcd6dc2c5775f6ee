// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Charges the payment that the buyer authenticated in the window (manual: 1-1. CERT).
 *
 * @param address the address of the confirm, as the window's result names it ({@code
 *     PCD_PAY_COFURL}); null for the configured address. Not sent.
 * @param merchantId merchant id ({@code PCD_CST_ID})
 * @param merchantKey merchant key ({@code PCD_CUST_KEY})
 * @param authKey the key of the window's result ({@code PCD_AUTH_KEY})
 * @param requestKey identifies the authentication in the window ({@code PCD_PAY_REQKEY})
 * @param payerId the billing key of the window's result ({@code PCD_PAYER_ID}); empty for an app
 *     card, which has none
 */
public record ConfirmMessage(
    @JsonbTransient @Nullable URI address,
    @JsonbProperty("PCD_CST_ID") @Nullable Secret merchantId,
    @JsonbProperty("PCD_CUST_KEY") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_AUTH_KEY") Secret authKey,
    @JsonbProperty("PCD_PAY_REQKEY") Secret requestKey,
    @JsonbProperty("PCD_PAYER_ID") SecretOrBlank payerId)
    implements PaypleMessage<ConfirmMessage> {

  /** Requires the keys of the window. */
  public ConfirmMessage {
    Objects.requireNonNull(authKey, "authKey");
    Objects.requireNonNull(requestKey, "requestKey");
    Objects.requireNonNull(payerId, "payerId");
  }

  /**
   * Confirms a window.
   *
   * @param address the address of the confirm, as the window's result names it; null for the
   *     configured address
   * @param authKey the key of the window's result
   * @param requestKey identifies the authentication in the window
   * @param payerId the billing key of the window's result; null for an app card
   * @return the message without credentials
   */
  public static ConfirmMessage of(
      @Nullable URI address, Secret authKey, Secret requestKey, @Nullable Secret payerId) {
    return new ConfirmMessage(address, null, null, authKey, requestKey, new SecretOrBlank(payerId));
  }

  @Override
  public ConfirmMessage with(RequestCredentials credentials) {
    return new ConfirmMessage(
        address,
        credentials.merchantId(),
        credentials.merchantKey(),
        Objects.requireNonNullElse(credentials.authKey(), authKey),
        requestKey,
        payerId);
  }

  @Override
  public List<Secret> secrets() {
    return Secrets.of(merchantId, merchantKey, authKey, requestKey, payerId.secret());
  }

  /** Prints the name alone, because the address comes from a browser and the rest are keys. */
  @Override
  public String toString() {
    return "ConfirmMessage[***]";
  }
}

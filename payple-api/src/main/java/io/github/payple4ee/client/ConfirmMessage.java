// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Asks to charge what was authenticated in the window (manual: 1-1. CERT).
 *
 * @param address where to confirm, as the window's result names it ({@code PCD_PAY_COFURL}); null
 *     for the configured one. Not sent.
 * @param authKey the key of the window's result ({@code PCD_AUTH_KEY})
 * @param requestKey names what was authenticated ({@code PCD_PAY_REQKEY})
 * @param payerId the billing key of the window's result ({@code PCD_PAYER_ID}); null for an app
 *     card, which has none
 */
public record ConfirmMessage(
    @Nullable URI address, Secret authKey, Secret requestKey, @Nullable Secret payerId)
    implements PaypleMessage {

  /** Requires both keys. */
  public ConfirmMessage {
    Objects.requireNonNull(authKey, "authKey");
    Objects.requireNonNull(requestKey, "requestKey");
  }

  @Override
  public Map<PaypleField, Object> fields() {
    Map<PaypleField, Object> fields = new LinkedHashMap<>();
    fields.put(PaypleField.REQUEST_KEY, requestKey.reveal());
    fields.put(PaypleField.PAYER_ID, payerId == null ? "" : payerId.reveal());
    return fields;
  }

  /** Tells nothing: the address is the word of a browser, and the rest are keys. */
  @Override
  public String toString() {
    return "ConfirmMessage[***]";
  }
}

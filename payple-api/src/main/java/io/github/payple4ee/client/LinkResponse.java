// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import org.jspecify.annotations.Nullable;

/**
 * Payple's answer to the request for a payment link. It has no {@code PCD_PAY_RST}. A component may
 * be null, because Payple leaves fields out.
 *
 * @param result {@code success} or {@code error} ({@code PCD_LINK_RST})
 * @param message message of the result, as Payple wrote it ({@code PCD_LINK_MSG})
 * @param key the key of the link ({@code PCD_LINK_KEY})
 * @param address the address for the buyer ({@code PCD_LINK_URL})
 * @param expiry the Korean hour in which the link expires ({@code PCD_LINK_EXPIREDATE})
 * @param note the shop's note ({@code PCD_LINK_MEMO})
 * @param fields all fields of the answer
 */
public record LinkResponse(
    @JsonbProperty("PCD_LINK_RST") @Nullable String result,
    @JsonbProperty("PCD_LINK_MSG") @Nullable String message,
    @JsonbProperty("PCD_LINK_KEY") @Nullable Secret key,
    @JsonbProperty("PCD_LINK_URL") @Nullable String address,
    @JsonbProperty("PCD_LINK_EXPIREDATE") @Nullable String expiry,
    @JsonbProperty("PCD_LINK_MEMO") @Nullable String note,
    @JsonbTransient WireFields fields)
    implements OperationResponse {

  /**
   * Whether the link was created.
   *
   * @return true when {@code PCD_LINK_RST} is exactly {@code success}
   */
  @Override
  public boolean success() {
    return fields.succeeded(PaypleField.LINK_RESULT);
  }

  /**
   * Why Payple refused the link.
   *
   * @return the message, in which stars mask what looks like a key or personal data; the answer has
   *     no field for a code
   */
  @Override
  public Refusal refusal() {
    return new Refusal(
        fields.code().orElse(null), message == null ? null : Masking.message(message, 500));
  }

  /** Prints the result alone, because the address opens a payment. */
  @Override
  public String toString() {
    return "LinkResponse[" + fields + "]";
  }
}

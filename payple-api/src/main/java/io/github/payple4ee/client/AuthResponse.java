// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import org.jspecify.annotations.Nullable;

/**
 * Payple's answer to an authentication (manual: merchant authentication). The version of the answer
 * decides which components name the address.
 *
 * @param authResult {@code success}, or another word ({@code result})
 * @param authMessage message of the result ({@code result_msg})
 * @param merchantToken token for the merchant id ({@code cst_id})
 * @param keyToken token for the merchant key ({@code custKey})
 * @param authKey key of one operation ({@code AuthKey})
 * @param target address of the operation ({@code return_url})
 * @param operationHost host of the operation ({@code PCD_PAY_HOST})
 * @param operationPath path and query of the operation ({@code PCD_PAY_URL})
 * @param windowHost host of the window in the manual's first example ({@code cPayHost})
 * @param windowPath path and query of the window in the manual's first example ({@code cPayUrl})
 * @param fields all fields of the answer
 */
public record AuthResponse(
    @JsonbProperty("result") @Nullable String authResult,
    @JsonbProperty("result_msg") @Nullable String authMessage,
    @JsonbProperty("cst_id") @Nullable Secret merchantToken,
    @JsonbProperty("custKey") @Nullable Secret keyToken,
    @JsonbProperty("AuthKey") @Nullable Secret authKey,
    @JsonbProperty("return_url") @Nullable String target,
    @JsonbProperty("PCD_PAY_HOST") @Nullable String operationHost,
    @JsonbProperty("PCD_PAY_URL") @Nullable String operationPath,
    @JsonbProperty("cPayHost") @Nullable String windowHost,
    @JsonbProperty("cPayUrl") @Nullable String windowPath,
    @JsonbTransient WireFields fields)
    implements PaypleResponse {

  /**
   * Whether the authentication succeeded.
   *
   * @return true when {@code result} is exactly {@code success}
   */
  public boolean authenticated() {
    return fields.succeeded(PaypleField.AUTH_RESULT);
  }

  /** Prints result, code and order alone, because the rest is secret or personal. */
  @Override
  public String toString() {
    return "AuthResponse[" + fields + "]";
  }
}

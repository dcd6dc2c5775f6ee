// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Refusal;
import org.jspecify.annotations.Nullable;

/** Payple's answer to an operation. It has a result. */
public sealed interface OperationResponse extends PaypleResponse
    permits CardRemovalResponse, CardResponse, CashReceiptResponse, LinkResponse, PaymentResponse {

  /**
   * The result ({@code PCD_PAY_RST}).
   *
   * @return {@code success}, {@code error}, or another word; null when there is none
   */
  @Nullable String result();

  /**
   * Whether the operation succeeded. Neither code nor message decides it.
   *
   * @return true when {@code PCD_PAY_RST} is exactly {@code success}
   */
  default boolean success() {
    return fields().success();
  }

  /**
   * Whether Payple refused the operation.
   *
   * @return true when {@code PCD_PAY_RST} is {@code error}; an answer may be neither a refusal nor
   *     a success
   */
  default boolean refused() {
    return "error".equals(result());
  }

  /**
   * Why the operation was refused.
   *
   * @return code and message, as {@link WireFields#refusal()} returns them
   */
  default Refusal refusal() {
    return fields().refusal();
  }
}

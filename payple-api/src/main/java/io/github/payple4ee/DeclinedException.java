// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@link Outcome.Declined} as an exception. Do not repeat a charge with the same order id, or a
 * refund with the same refund id, because the module returns the recorded decline.
 */
public final class DeclinedException extends PaypleException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /**
   * Creates the exception.
   *
   * @param orderId the shop's order id
   * @param refusal Payple's code and message
   */
  public DeclinedException(String orderId, Refusal refusal) {
    super(
        "The operation for order "
            + orderId
            + " was declined ("
            + reason(refusal)
            + "); a charge or refund is not sent again with the same id");
    this.refusal = refusal;
  }

  private static String reason(Refusal refusal) {
    String reason =
        Stream.of(refusal.code(), refusal.message())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return reason.isEmpty() ? "no reason was given" : reason;
  }

  /**
   * Why it was declined.
   *
   * @return Payple's code and message
   */
  public Refusal refusal() {
    return refusal;
  }
}

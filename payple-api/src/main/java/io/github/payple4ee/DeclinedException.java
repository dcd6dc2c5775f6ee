// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** {@link Outcome.Declined} as an exception. Do not repeat with the same order id. */
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
    super("Order " + orderId + " was declined: " + refusal.code() + " " + refusal.message());
    this.refusal = refusal;
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

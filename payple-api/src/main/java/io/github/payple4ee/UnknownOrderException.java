// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** No payment was opened under this order id. Do not repeat; nothing was sent. */
public final class UnknownOrderException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param orderId the unknown order id; the message leaves it out when it is not a valid order id
   */
  public UnknownOrderException(String orderId) {
    super(
        "No payment was opened for order "
            + OrderIds.shown(orderId)
            + "; call PaypleService.open first");
  }
}

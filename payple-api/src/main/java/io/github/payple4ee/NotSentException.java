// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * Payple could not be reached, did not authenticate the shop, or refused the request before it
 * processed it (too many requests), or the payment module has not started completely. Nothing was
 * charged or refunded. Repeat the call with the same order id or refund id.
 */
public final class NotSentException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened
   */
  public NotSentException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what happened
   * @param cause the cause
   */
  public NotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * Payple could not be reached or would not authenticate the shop, or the payment module has not
 * started completely; the operation was not sent. Repeat when you like.
 */
public final class NotSentException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /**
   * Names what was in the way.
   *
   * @param message what happened
   */
  public NotSentException(String message) {
    super(message);
  }

  /**
   * Names what was in the way.
   *
   * @param message what happened
   * @param cause what it comes from
   */
  public NotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * What all exceptions of this library are. Each one's documentation says whether the caller may
 * repeat.
 */
public abstract sealed class PaypleException extends RuntimeException
    permits ConfigurationException,
        DeclinedException,
        InDoubtException,
        NotSentException,
        OrderConflictException,
        UnknownCardException,
        UnknownOrderException {

  private static final long serialVersionUID = 1L;

  /**
   * Takes a message without secrets.
   *
   * @param message what happened and what to do
   */
  protected PaypleException(String message) {
    super(message);
  }

  /**
   * Takes a message without secrets, and the cause.
   *
   * @param message what happened and what to do
   * @param cause what it comes from
   */
  protected PaypleException(String message, Throwable cause) {
    super(message, cause);
  }
}

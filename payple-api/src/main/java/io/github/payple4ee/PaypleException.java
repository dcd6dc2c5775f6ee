// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * The superclass of this module's exceptions. The documentation of each subclass says whether the
 * caller may repeat the call. Requests with invalid values throw {@link IllegalArgumentException}
 * instead.
 */
public abstract sealed class PaypleException extends RuntimeException
    permits ConfigurationException,
        DeclinedException,
        InDoubtException,
        NotSentException,
        OrderConflictException,
        TooManyWindowsException,
        UnknownCardException,
        UnknownOrderException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception; the message must not contain secrets.
   *
   * @param message what happened and what to do
   */
  protected PaypleException(String message) {
    super(message);
  }

  /**
   * Creates the exception with a cause; the message must not contain secrets.
   *
   * @param message what happened and what to do
   * @param cause the cause
   */
  protected PaypleException(String message, Throwable cause) {
    super(message, cause);
  }
}

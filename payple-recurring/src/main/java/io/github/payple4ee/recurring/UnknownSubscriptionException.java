// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/** There is no such subscription, plan or instalment. Do not repeat; nothing was changed. */
public final class UnknownSubscriptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is unknown
   */
  public UnknownSubscriptionException(String message) {
    super(message);
  }
}

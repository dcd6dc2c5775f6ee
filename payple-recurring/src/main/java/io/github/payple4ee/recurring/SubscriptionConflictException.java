// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

/**
 * The request contradicts the recorded plan, subscription or instalment. Do not repeat; nothing was
 * changed.
 */
public final class SubscriptionConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was requested and what is recorded
   */
  public SubscriptionConflictException(String message) {
    super(message);
  }
}

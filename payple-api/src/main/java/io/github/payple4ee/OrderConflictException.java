// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * The request contradicts what the journal has recorded for the order. Do not repeat; nothing was
 * sent.
 */
public final class OrderConflictException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the order id, what was requested and what is recorded
   */
  public OrderConflictException(String message) {
    super(message);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * What was asked for contradicts what the journal knows of the order. Do not repeat; nothing was
 * sent.
 */
public final class OrderConflictException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /**
   * Names the order and the contradiction.
   *
   * @param message the order id, what was asked for and what is known
   */
  public OrderConflictException(String message) {
    super(message);
  }
}

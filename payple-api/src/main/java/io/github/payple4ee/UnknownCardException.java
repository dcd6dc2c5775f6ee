// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * No card or bank account that can be charged is registered for the buyer. Do not repeat; nothing
 * was sent.
 */
public final class UnknownCardException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception. The message leaves out the number of the buyer, because it is personal.
   */
  public UnknownCardException() {
    super(
        "No card or account that can be charged is registered for this buyer, so nothing was sent to"
            + " Payple; register one first");
  }

  /**
   * Creates the exception for a card that cannot be charged.
   *
   * @param message the order id of the registration and the state of the card
   */
  public UnknownCardException(String message) {
    super(message);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/** No card that can be charged is registered for the buyer. Do not repeat; nothing was sent. */
public final class UnknownCardException extends PaypleException {

  private static final long serialVersionUID = 1L;

  /** Says so; the number of the buyer is personal and left out. */
  public UnknownCardException() {
    super("No card is registered for this buyer; register one first");
  }

  /**
   * Says what is the matter with the card.
   *
   * @param message the registration and its state
   */
  public UnknownCardException(String message) {
    super(message);
  }
}

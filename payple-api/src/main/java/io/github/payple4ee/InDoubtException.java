// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * {@link Outcome.InDoubt} as an exception. Do not repeat: the journal looks it up, and an event
 * tells the end.
 */
public final class InDoubtException extends PaypleException {

  private static final long serialVersionUID = 1L;

  private final Phase phase;

  /**
   * Names the order and how far the call got.
   *
   * @param orderId the shop's order id
   * @param phase how far the call got
   */
  public InDoubtException(String orderId, Phase phase) {
    super(
        "Nobody knows yet what Payple did for order "
            + orderId
            + " (the call got to "
            + phase
            + "); it is looked up, do not repeat");
    this.phase = phase;
  }

  /**
   * How far the call got.
   *
   * @return the phase
   */
  public Phase phase() {
    return phase;
  }
}

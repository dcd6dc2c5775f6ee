// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

/**
 * {@link Outcome.InDoubt} as an exception. Do not repeat: the module queries Payple, and an event
 * delivers the result.
 */
public final class InDoubtException extends PaypleException {

  private static final long serialVersionUID = 1L;

  private final Phase phase;

  /**
   * Creates the exception.
   *
   * @param orderId the shop's order id
   * @param phase how far the call got
   */
  public InDoubtException(String orderId, Phase phase) {
    super(
        "It is not known yet what Payple did for order "
            + orderId
            + " (the call reached "
            + phase
            + "); do not repeat the call, because the module queries Payple, and an event delivers"
            + " the result");
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

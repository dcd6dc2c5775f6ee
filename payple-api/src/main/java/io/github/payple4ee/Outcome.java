// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;

/**
 * The result of an operation on money. "Declined" and "in doubt" are values, so that they do not
 * roll back the shop's transaction. A caller that prefers exceptions calls {@link #orElseThrow()}.
 *
 * @param <T> the value of an approved operation
 */
public sealed interface Outcome<T> {

  /**
   * Payple carried out the operation, and its answer agrees with the journal.
   *
   * @param <T> the type of the value
   * @param value the result of the operation
   */
  record Approved<T>(T value) implements Outcome<T> {
    /** Requires the value. */
    public Approved {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public T orElseThrow() {
      return value;
    }
  }

  /**
   * Payple or the card company refused the operation, and no money moved. There is one exception:
   * when a charge was approved only after its order had ended, and the configuration is {@code
   * payple.late-payment=cancel}, the result is "declined" as well, and the module refunds the
   * charge. Do not repeat a charge with the same order id, or a refund with the same refund id,
   * because the module returns the recorded decline.
   *
   * @param <T> the value of an approved operation
   * @param orderId the shop's order id
   * @param refusal Payple's code and message
   */
  record Declined<T>(String orderId, Refusal refusal) implements Outcome<T> {
    @Override
    public T orElseThrow() {
      throw new DeclinedException(orderId, refusal);
    }
  }

  /**
   * The request was sent to Payple, and its result is not known yet. Do not repeat: the module
   * queries Payple, and an event delivers the result. Only a payment link and an adoption may be
   * requested again, see {@link PaypleService#createLink} and {@link PaypleService#adopt}.
   *
   * @param <T> the value of an approved operation
   * @param orderId the shop's order id
   * @param phase how far the call got
   */
  record InDoubt<T>(String orderId, Phase phase) implements Outcome<T> {
    @Override
    public T orElseThrow() {
      throw new InDoubtException(orderId, phase);
    }
  }

  /**
   * Returns the value, or throws the exception for the other results.
   *
   * @return the value of an approved operation
   * @throws DeclinedException when it was declined; do not repeat with the same order id or refund
   *     id
   * @throws InDoubtException when the result is not known yet; do not repeat
   */
  T orElseThrow();
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Objects;

/**
 * How an operation on money ended. A decline and a doubt are values, so that the shop's transaction
 * is not rolled back by them; who prefers exceptions calls {@link #orElseThrow()}.
 *
 * @param <T> what an approved operation gives
 */
public sealed interface Outcome<T> {

  /**
   * Payple did it, and its answer agrees with the journal.
   *
   * @param <T> what the operation gives
   * @param value what the operation gave
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
   * Payple or the card company said no; nothing happened.
   *
   * @param <T> what the operation would have given
   * @param orderId the shop's order id
   * @param refusal why
   */
  record Declined<T>(String orderId, Refusal refusal) implements Outcome<T> {
    @Override
    public T orElseThrow() {
      throw new DeclinedException(orderId, refusal);
    }
  }

  /**
   * Payple was asked and nobody knows yet what it did. Do not repeat: the journal looks it up, and
   * an event tells the end.
   *
   * @param <T> what the operation would have given
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
   * Gives the value, or throws what stands in its place.
   *
   * @return the value of an approved operation
   * @throws DeclinedException when it was declined; do not repeat with the same order id
   * @throws InDoubtException when nobody knows; do not repeat
   */
  T orElseThrow();
}

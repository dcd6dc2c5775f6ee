// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.client.OperationResponse;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a call to Payple ended, by how far it got.
 *
 * @param <R> what Payple answers
 */
public sealed interface CallResult<R extends OperationResponse> {

  /**
   * Payple answered.
   *
   * @param <R> what Payple answers
   * @param response the answer
   */
  record Answered<R extends OperationResponse>(R response) implements CallResult<R> {}

  /**
   * The request certainly did not reach Payple.
   *
   * @param <R> what Payple answers
   * @param phase how far the call got
   * @param cause why it was not sent
   */
  record NotSent<R extends OperationResponse>(Phase phase, NotSentException cause)
      implements CallResult<R> {}

  /**
   * The request reached Payple, or may have, and no understandable answer came.
   *
   * @param <R> what Payple answers
   * @param phase how far the call got
   * @param reason what happened, for the developer
   * @param anotherPage whether the answer came from a page that does not serve this operation, as
   *     far as the module can see
   */
  record Ambiguous<R extends OperationResponse>(Phase phase, String reason, boolean anotherPage)
      implements CallResult<R> {

    /** Without an answer, or with half of one. */
    public Ambiguous(Phase phase, String reason) {
      this(phase, reason, false);
    }
  }

  /** What the result means, by its kind. */
  default <T> T fold(
      Function<? super NotSent<R>, ? extends T> notSent,
      Function<? super Ambiguous<R>, ? extends T> ambiguous,
      Function<? super R, ? extends T> answered) {
    if (this instanceof NotSent<R> nothing) {
      return notSent.apply(nothing);
    }
    return this instanceof Ambiguous<R> unclear
        ? ambiguous.apply(unclear)
        : answered.apply(((Answered<R>) this).response());
  }

  /** The answer, if Payple gave one. */
  default Optional<R> answer() {
    return this instanceof Answered<R> answered
        ? Optional.of(answered.response())
        : Optional.empty();
  }

  /**
   * Ends with an exception when the request certainly did not reach Payple.
   *
   * @throws NotSentException with the reason
   */
  default void orThrowNotSent() {
    if (this instanceof NotSent<R> nothing) {
      throw new NotSentException(nothing.cause().getMessage(), nothing.cause());
    }
  }

  /** How far the call got. */
  default Phase phase() {
    return fold(NotSent::phase, Ambiguous::phase, response -> Phase.UNDERSTOOD);
  }
}

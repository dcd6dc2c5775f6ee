// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.NotSentException;
import io.github.payple4ee.Phase;
import io.github.payple4ee.client.OperationResponse;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a call to Payple, classified by how far the call got.
 *
 * @param <R> the type of Payple's answer
 */
public sealed interface CallResult<R extends OperationResponse> {

  /**
   * Payple answered.
   *
   * @param <R> the type of Payple's answer
   * @param response the answer
   */
  record Answered<R extends OperationResponse>(R response) implements CallResult<R> {}

  /**
   * The request certainly did not reach Payple.
   *
   * @param <R> the type of Payple's answer
   * @param phase how far the call got
   * @param cause why it was not sent
   */
  record NotSent<R extends OperationResponse>(Phase phase, NotSentException cause)
      implements CallResult<R> {}

  /**
   * The request reached Payple, or may have reached it, and no understandable answer arrived.
   *
   * @param <R> the type of Payple's answer
   * @param phase how far the call got
   * @param reason why the result is not known, for the developer
   * @param anotherPage whether the answer seems to come from a page that does not serve this
   *     operation
   */
  record Ambiguous<R extends OperationResponse>(Phase phase, String reason, boolean anotherPage)
      implements CallResult<R> {

    /** A call without an answer, or with a part of one. */
    public Ambiguous(Phase phase, String reason) {
      this(phase, reason, false);
    }
  }

  /** Applies the function for the kind of the result. */
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

  /** Payple's answer, if there is one. */
  default Optional<R> answer() {
    return this instanceof Answered<R> answered
        ? Optional.of(answered.response())
        : Optional.empty();
  }

  /**
   * Throws an exception when the request certainly did not reach Payple.
   *
   * @param notDone what did not happen, to which order, and how to repeat the call
   * @throws NotSentException with this text and the reason
   */
  default void orThrowNotSent(String notDone) {
    if (this instanceof NotSent<R> nothing) {
      throw new NotSentException(notDone + ": " + nothing.cause().getMessage(), nothing.cause());
    }
  }

  /** How far the call got. */
  default Phase phase() {
    return fold(NotSent::phase, Ambiguous::phase, response -> Phase.UNDERSTOOD);
  }
}

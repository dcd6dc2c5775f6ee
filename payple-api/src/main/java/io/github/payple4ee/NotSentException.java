// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nothing was charged or refunded, because the request did not reach Payple, or Payple did not
 * process it. The message says why: Payple could not be reached, did not authenticate the shop, or
 * received too many requests; too many calls of this shop are under way; the journal's database did
 * not confirm the request; or the payment module has not started completely. Repeat the call with
 * the same order id or refund id.
 */
public final class NotSentException extends PaypleException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Refusal refusal;

  /**
   * Creates the exception.
   *
   * @param message what happened, to which order, and what to do
   */
  public NotSentException(String message) {
    super(message);
    this.refusal = null;
  }

  /**
   * Creates the exception for a request that Payple refused before it processed it.
   *
   * @param message what happened, to which order, and what to do
   * @param refusal Payple's code and message
   */
  public NotSentException(String message, Refusal refusal) {
    super(message);
    this.refusal = refusal;
  }

  /**
   * Creates the exception.
   *
   * @param message what happened, to which order, and what to do
   * @param cause the cause
   */
  public NotSentException(String message, Throwable cause) {
    super(message, cause);
    this.refusal = cause instanceof NotSentException first ? first.refusal : null;
  }

  /**
   * Why Payple refused the request or the authentication.
   *
   * @return the code and the message; empty when there is no answer of Payple
   */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }
}

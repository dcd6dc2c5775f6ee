// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.Payment;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.Optional;

/**
 * Too many calls to Payple are under way for visitors ({@code payple.visitor-calls}), so Payple was
 * not called. Repeat the request after {@link #waitFor()}.
 */
public final class TooManyCallsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Payment kept;

  /** Nothing was stored, so the same request may be repeated. */
  public TooManyCallsException() {
    this(null);
  }

  /**
   * A claim was stored, and the resolver looks its payment up.
   *
   * @param kept the payment of the claim
   */
  public TooManyCallsException(@Nullable Payment kept) {
    super(
        "Payple was not called, because too many calls are under way for visitors"
            + " (payple.visitor-calls); repeat the request in a few seconds");
    this.kept = kept;
  }

  /** The time after which the request may be repeated. */
  public Duration waitFor() {
    return VisitorCalls.REPEAT_AFTER;
  }

  /**
   * The payment that the module looks up later, without a repetition; empty when nothing was
   * stored.
   */
  public Optional<Payment> kept() {
    return Optional.ofNullable(kept);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.Payment;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.Optional;

/**
 * Too many calls to Payple are under way for visitors ({@code payple.visitor-calls}), so Payple was
 * not called: repeat later, not at once.
 */
public final class TooManyCallsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Payment kept;

  /** Nothing was stored: the same request may be repeated. */
  public TooManyCallsException() {
    this(null);
  }

  /**
   * A claim was stored, and the resolver looks it up.
   *
   * @param kept the payment that the claim is about
   */
  public TooManyCallsException(@Nullable Payment kept) {
    super("Too many calls to Payple are under way for visitors; see payple.visitor-calls");
    this.kept = kept;
  }

  /** After which time the request may be repeated. */
  public Duration waitFor() {
    return VisitorCalls.REPEAT_AFTER;
  }

  /** The payment that is looked up later without a repetition; empty when nothing was stored. */
  public Optional<Payment> kept() {
    return Optional.ofNullable(kept);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.time.Duration;

/**
 * The window of an order was opened too often within a minute ({@code payple.windows-per-minute}).
 * Nothing has changed. Repeat the call after {@link #retryAfter()}.
 */
public final class TooManyWindowsException extends PaypleException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * Creates the exception.
   *
   * @param orderId the order
   * @param wait after which time the window may be opened again
   */
  public TooManyWindowsException(String orderId, Duration wait) {
    super(
        "The window of order "
            + orderId
            + " was opened too often within a minute (payple.windows-per-minute), so it does not"
            + " open now; repeat the call in "
            + (wait.toSeconds() + 1)
            + " seconds");
    this.wait = wait;
  }

  /** {@return after which time the window may be opened again} */
  public Duration retryAfter() {
    return wait;
  }
}

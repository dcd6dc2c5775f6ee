// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import java.time.Duration;

/** The window of an order was opened too often within a minute: repeat later, not at once. */
public final class TooManyWindowsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyWindowsException(String orderId, Duration wait) {
    super("The window of order " + orderId + " was opened too often; it may be again in " + wait);
    this.wait = wait;
  }

  /** After which time it may be opened again. */
  public Duration waitFor() {
    return wait;
  }
}

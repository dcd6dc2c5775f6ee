// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * The answer did not come from Payple's API: its HTTP status is not a success, or it is an HTML
 * page.
 */
public final class UnexpectedAnswerException extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int NONE = 0;

  private final int status;

  private UnexpectedAnswerException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** An HTTP status that is not a success. */
  public static UnexpectedAnswerException ofStatus(int status) {
    return new UnexpectedAnswerException("HTTP " + status, status);
  }

  /** A page where JSON was expected. */
  public static UnexpectedAnswerException ofPage() {
    return new UnexpectedAnswerException("The answer is not Payple's JSON: an HTML page", NONE);
  }

  /** The HTTP status; empty for a page with a successful status. */
  public OptionalInt status() {
    return status == NONE ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** Whether the answer seems to come from a page that does not serve the operation. */
  boolean anotherPage() {
    // 408, 425, 429 and the statuses above 499 come from a gateway
    return status == NONE
        || (status >= 300 && status < 500 && status != 408 && status != 425 && status != 429);
  }
}

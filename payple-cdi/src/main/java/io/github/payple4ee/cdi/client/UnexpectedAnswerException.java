// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import java.io.IOException;
import java.util.OptionalInt;

/** The answer is none of Payple's: an HTTP status that is no success, or a page in HTML. */
public final class UnexpectedAnswerException extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int NONE = 0;

  private final int status;

  private UnexpectedAnswerException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** An HTTP status that is no success. */
  public static UnexpectedAnswerException ofStatus(int status) {
    return new UnexpectedAnswerException("HTTP " + status, status);
  }

  /** A page where JSON was expected. */
  public static UnexpectedAnswerException ofPage() {
    return new UnexpectedAnswerException("The answer is not Payple's JSON: a page", NONE);
  }

  /** The HTTP status; empty for a page that came with a success. */
  public OptionalInt status() {
    return status == NONE ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** Whether the page does not serve the operation, as far as the module can see. */
  boolean anotherPage() {
    // 408, 425 and 429 come from a gateway, as those above 499 do
    return status == NONE
        || (status >= 300 && status < 500 && status != 408 && status != 425 && status != 429);
  }
}

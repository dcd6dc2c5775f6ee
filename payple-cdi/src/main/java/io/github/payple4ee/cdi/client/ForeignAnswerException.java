// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import java.io.IOException;

/**
 * The answer is none of Payple's operations: a redirect, an HTTP error of a page that does not
 * exist, or a page in HTML. A gateway that is overloaded answers otherwise.
 */
final class ForeignAnswerException extends IOException {

  private static final long serialVersionUID = 1L;

  ForeignAnswerException(String message) {
    super(message);
  }

  /** Whether a server answers with this status that does not offer what it was asked for. */
  static boolean foreign(int status) {
    // 408, 425 and 429 come from a gateway, as those above 499 do
    return status >= 300 && status < 500 && status != 408 && status != 425 && status != 429;
  }
}

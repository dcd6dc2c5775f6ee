// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

/** An invalid request, which is answered with the status and message of the exception. */
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public BadRequest(int status, String message) {
    this(status, message, null);
  }

  public BadRequest(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  int status() {
    return status;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** A request that is refused with a message for the caller. */
final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Status status;

  private RefusedRequest(Status status, String sentence) {
    super(sentence);
    this.status = status;
  }

  static RefusedRequest forbidden(String sentence) {
    return new RefusedRequest(Status.FORBIDDEN, sentence);
  }

  static RefusedRequest notSignedIn(String sentence) {
    return new RefusedRequest(Status.UNAUTHORIZED, sentence);
  }

  Status status() {
    return status;
  }

  /** The response without its body. */
  Response.ResponseBuilder answer() {
    Response.ResponseBuilder answer = Response.status(status);
    // a challenge is required; this scheme does not make a browser show its own password dialog
    return status == Status.UNAUTHORIZED
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Cookie realm=\"shop\"")
        : answer;
  }
}

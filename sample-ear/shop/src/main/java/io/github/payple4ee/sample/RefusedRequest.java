// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** A request that is refused with a message for the caller. */
final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Status status;
  private final @Nullable String reason;

  private RefusedRequest(Status status, @Nullable String reason, String sentence) {
    super(sentence);
    this.status = status;
    this.reason = reason;
  }

  static RefusedRequest forbidden(String sentence) {
    return new RefusedRequest(Status.FORBIDDEN, null, sentence);
  }

  static RefusedRequest notSignedIn(String sentence) {
    return new RefusedRequest(Status.UNAUTHORIZED, null, sentence);
  }

  static RefusedRequest notFound(String sentence) {
    return new RefusedRequest(Status.NOT_FOUND, null, sentence);
  }

  /**
   * A request that does not fit what the shop has recorded.
   *
   * @param reason the name of a text of the pages
   */
  static RefusedRequest conflict(String reason, String sentence) {
    return new RefusedRequest(Status.CONFLICT, reason, sentence);
  }

  Status status() {
    return status;
  }

  /** The name of the text that a page shows; null for none. */
  @Nullable
  String reason() {
    return reason;
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

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** A request that is refused with a sentence for the caller. */
final class RefusedRequest extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  private RefusedRequest(String sentence, Response response) {
    super(sentence, response);
  }

  static RefusedRequest forbidden(String sentence) {
    return new RefusedRequest(sentence, Response.status(Status.FORBIDDEN).build());
  }

  /** The challenge names no scheme that a browser answers by a window of its own. */
  static RefusedRequest notSignedIn(String sentence) {
    return new RefusedRequest(
        sentence,
        Response.status(Status.UNAUTHORIZED)
            .header(HttpHeaders.WWW_AUTHENTICATE, "Cookie realm=\"shop\"")
            .build());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** A body that is refused, with a message for its sender. */
final class MalformedCallback extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  MalformedCallback(String reason) {
    this(reason, Response.Status.BAD_REQUEST);
  }

  MalformedCallback(String reason, Response.Status status) {
    super(reason, status);
    this.reason = reason;
  }

  /** What is wrong with the request, for its sender. */
  String reason() {
    return reason;
  }
}

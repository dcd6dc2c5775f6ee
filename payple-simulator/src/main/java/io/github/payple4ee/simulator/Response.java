// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.util.Map;

/** What is sent back, or nothing at all. */
record Response(int status, String contentType, String body, Map<String, String> headers) {

  /** Closes the connection without an answer. */
  static final Response NONE = new Response(0, "", "", Map.of());

  static Response text(int status, String body) {
    return new Response(status, "text/plain; charset=UTF-8", body, Map.of());
  }

  static Response json(int status, Object value) {
    return new Response(status, "application/json; charset=UTF-8", Json.write(value), Map.of());
  }

  static Response html(String body, Map<String, String> headers) {
    return new Response(200, "text/html; charset=UTF-8", body, headers);
  }

  static Response noContent() {
    return new Response(204, "", "", Map.of());
  }
}

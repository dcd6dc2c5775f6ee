// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.time.Duration;
import java.util.Map;

/**
 * A response, or none.
 *
 * @param spread the time over which the body is sent
 */
public record Response(
    int status, String contentType, String body, Map<String, String> headers, Duration spread) {

  /** Closes the connection without an answer. */
  public static final Response NONE = new Response(0, "", "", Map.of());

  /** Ends the connection with a TCP reset. */
  public static final Response RESET = new Response(-1, "", "", Map.of());

  public Response(int status, String contentType, String body, Map<String, String> headers) {
    this(status, contentType, body, headers, Duration.ZERO);
  }

  public static Response text(int status, String body) {
    return new Response(status, "text/plain; charset=UTF-8", body, Map.of());
  }

  public static Response json(int status, Object value) {
    return new Response(status, "application/json; charset=UTF-8", Json.write(value), Map.of());
  }

  public static Response html(String body, Map<String, String> headers) {
    return new Response(200, "text/html; charset=UTF-8", body, headers);
  }

  public static Response noContent() {
    return new Response(204, "", "", Map.of());
  }

  public static Response redirect(int status, String location) {
    return new Response(status, "", "", Map.of("Location", location));
  }

  public Response withBody(String changed) {
    return new Response(status, contentType, changed, headers, spread);
  }

  public Response withHeaders(Map<String, String> changed) {
    return new Response(status, contentType, body, changed, spread);
  }

  public Response over(Duration time) {
    return new Response(status, contentType, body, headers, time);
  }
}

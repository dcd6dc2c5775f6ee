// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as {@code application/problem+json} (RFC 9457), with the two fields that Payple's script
 * reads for errors.
 */
final class Problem {

  private static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  /** An error after which the request may be repeated later. */
  static Response later(Response.StatusType status, Duration wait, String detail) {
    return Response.fromResponse(of(status, detail))
        .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
        .build();
  }

  static Response of(Response.StatusType status, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.getStatusCode());
    problem.put("detail", detail);
    problem.put("result", "error");
    problem.put("result_msg", detail);
    return Response.status(status).type(MEDIA_TYPE).entity(JsonText.of(problem)).build();
  }
}

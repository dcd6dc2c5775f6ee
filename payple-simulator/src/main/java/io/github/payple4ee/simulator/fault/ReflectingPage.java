// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.fault;

import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Response;

/**
 * {@code POST /simulator/reflect?…}: a page on Payple's host that answers with its own query, as
 * JSON, and does nothing. A client that sends its confirm there must not trust the answer.
 */
public final class ReflectingPage implements Handler {
  public static final String PATH = "/simulator/reflect";

  @Override
  public Response handle(Request request) {
    return Response.json(200, request.withFieldsOfQuery().fields());
  }
}

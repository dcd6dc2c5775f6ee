// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.Map;

/** A script or a style sheet. */
public final class Asset implements Handler {
  private final Response response;

  public Asset(String resource, String type) {
    response = new Response(200, type + "; charset=UTF-8", Resources.text(resource), Map.of());
  }

  @Override
  public Response handle(Request request) {
    return response;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Resources;
import io.github.payple4ee.simulator.http.Response;
import java.util.Map;

/** The script for the merchant's page, with the address of the payment window. */
public final class ScriptHandler implements Handler {
  private final String script = Resources.text("cpay.js");
  private final Addresses addresses;

  public ScriptHandler(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Response handle(Request request) {
    String window = addresses.operations(request) + Purpose.WINDOW.path();
    String body = script.replace("{{window}}", window);
    return new Response(200, "text/javascript; charset=UTF-8", body, Map.of());
  }
}

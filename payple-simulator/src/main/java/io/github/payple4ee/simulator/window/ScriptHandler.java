// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.window;

import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Handler;
import io.github.payple4ee.simulator.http.Json;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.http.Resources;
import io.github.payple4ee.simulator.http.Response;
import java.util.Map;

/**
 * The script for the merchant's page. The scripts of both generations open the window in the same
 * way and differ in how the page is authenticated.
 */
public final class ScriptHandler implements Handler {
  /** The path of the manual's script. */
  public static final String MANUAL = "/js/cpay.payple.1.0.1.js";

  /** The path of today's script. */
  public static final String TODAY = "/js/v1/payment.js";

  private final String script;
  private final Addresses addresses;

  private ScriptHandler(String authentication, Addresses addresses) {
    this.script =
        Resources.text("opener.js").replace("{{authentication}}", Resources.text(authentication));
    this.addresses = addresses;
  }

  /** {@code cpay.payple.1.0.1.js}: the merchant's server authenticates. */
  public static ScriptHandler ofTheManual(Addresses addresses) {
    return new ScriptHandler("cpay.js", addresses);
  }

  /** {@code payment.js}: Payple authenticates the page by its client key. */
  public static ScriptHandler ofToday(Addresses addresses) {
    return new ScriptHandler("payment.js", addresses);
  }

  @Override
  public Response handle(Request request) {
    String body =
        script
            .replace("{{window}}", addresses.operations(request) + Purpose.WINDOW.path())
            .replace("{{host}}", addresses.authentication(request))
            .replace("{{limits}}", Json.write(ScriptLimits.LONGEST));
    return new Response(200, "text/javascript; charset=UTF-8", body, Map.of());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.Set;

/**
 * Accepts requests of programs and of the simulator's own pages, and refuses those of other sites'
 * pages.
 */
public final class SameOrigin {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SameOrigin() {}

  public static Handler only(Handler handler) {
    return request ->
        isOwn(request)
            ? handler.handle(request)
            : Response.text(
                403, "Only the simulator's own pages and programs may send this request.");
  }

  // Browsers send Origin with every POST, and programs need not. A Host that is not a name of this
  // machine belongs to a page whose DNS name points here (DNS rebinding).
  private static boolean isOwn(Request request) {
    String host = request.header("Host").orElse("");
    return Addresses.isLocal(host)
        && request.header("Origin").map(("http://" + host)::equals).orElse(true)
        && request.header("Sec-Fetch-Site").map(OWN::contains).orElse(true);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.Set;

/** Lets programs and the simulator's own pages in, but no page of another site. */
public final class SameOrigin {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SameOrigin() {}

  public static Handler only(Handler handler) {
    return request ->
        isOwn(request)
            ? handler.handle(request)
            : Response.text(403, "Only the simulator's own pages and programs may do this.");
  }

  // browsers send Origin with every POST, and programs need not; a host that is none of this
  // machine's names is a page that had its name point here
  private static boolean isOwn(Request request) {
    String host = request.header("Host").orElse("");
    return Addresses.isLocal(host)
        && request.header("Origin").map(("http://" + host)::equals).orElse(true)
        && request.header("Sec-Fetch-Site").map(OWN::contains).orElse(true);
  }
}

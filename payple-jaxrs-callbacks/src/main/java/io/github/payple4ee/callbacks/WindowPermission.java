// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.window.CheckoutTokens;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Gives a browser that shows the token of a checkout the permission to open the window, and the
 * cookie that it shows with the result.
 */
@Dependent
public class WindowPermission {

  // read by a buyer, in the alert of Payple's script, when the page was open for too long
  private static final String REFUSED =
      "There is no such order, or this page is too old. Please load the page again.";

  private final CheckoutTokens tokens;
  private final WindowAuthorizer window;
  private final BrowserCookie cookies;

  @Inject
  WindowPermission(CheckoutTokens tokens, WindowAuthorizer window, BrowserCookie cookies) {
    this.tokens = tokens;
    this.window = window;
    this.cookies = cookies;
  }

  /** The six fields; without a token of this order 404, before anything is read or counted. */
  Response give(String orderId, @Nullable String token, HttpHeaders headers, URI base) {
    if (!tokens.accepts(orderId, token)) {
      return Problem.of(Response.Status.NOT_FOUND, REFUSED);
    }
    String mark = cookies.mark(headers);
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.ok(
            JsonText.of(
                window.authorize(orderId, cookies.of(mark), cookies.certain(headers, base))))
        .cacheControl(never)
        .cookie(cookies.cookie(mark, base))
        .build();
  }
}

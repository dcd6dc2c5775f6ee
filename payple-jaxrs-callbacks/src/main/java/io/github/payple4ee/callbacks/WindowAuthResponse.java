// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.window.CheckoutTokens;
import io.github.payple4ee.cdi.window.WindowAuthorizer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Builds the auth proxy's response to a browser that has the token of a checkout: the fields with
 * which the script opens the window, and the cookie that identifies the browser when it sends the
 * result.
 */
@Dependent
public class WindowAuthResponse {

  // Payple's script shows this text to the buyer when the page was open for too long
  private static final String REFUSED =
      "The order does not exist, or this page has expired. Please reload the page.";

  private final CheckoutTokens tokens;
  private final WindowAuthorizer window;
  private final BrowserCookie cookies;

  @Inject
  WindowAuthResponse(CheckoutTokens tokens, WindowAuthorizer window, BrowserCookie cookies) {
    this.tokens = tokens;
    this.window = window;
    this.cookies = cookies;
  }

  /** The six fields; 404 without a token of this order, before anything is read or counted. */
  Response to(String orderId, @Nullable String token, HttpHeaders headers, URI base) {
    if (!tokens.accepts(orderId, token)) {
      return Problem.of(Response.Status.NOT_FOUND, REFUSED);
    }
    String browserToken = cookies.token(headers);
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.ok(
            JsonText.of(
                window.authorize(
                    orderId, cookies.of(browserToken), cookies.certain(headers, base))))
        .cacheControl(never)
        .cookie(cookies.cookie(browserToken, base))
        .build();
  }
}

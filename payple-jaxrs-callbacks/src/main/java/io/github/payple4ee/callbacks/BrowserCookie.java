// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.window.BrowserTokens;
import io.github.payple4ee.cdi.window.CheckoutCookie;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;

/**
 * The cookie that identifies the browser that opened a window when the same browser sends the
 * result. In direct mode the result is a POST from Payple's page. Browsers send cookies with such a
 * request only if they have {@code SameSite=None}, and such cookies require https.
 */
@Dependent
public class BrowserCookie {

  static final String NAME = "payple_browser";

  // each is verified
  private static final int MOST_CHECKOUTS = 50;

  private final BrowserTokens tokens;
  private final RequestOrigin site;

  @Inject
  BrowserCookie(BrowserTokens tokens, RequestOrigin site) {
    this.tokens = tokens;
    this.site = site;
  }

  /** The browser that sends these headers. */
  Browser browser(HttpHeaders headers) {
    Cookie cookie = headers.getCookies().get(NAME);
    List<String> checkouts =
        headers.getCookies().values().stream()
            .filter(each -> each.getName().startsWith(CheckoutCookie.PREFIX))
            .limit(MOST_CHECKOUTS)
            .map(Cookie::getValue)
            .toList();
    return tokens.of(cookie == null ? null : cookie.getValue(), checkouts);
  }

  /** The token for the cookie of this browser: its own token if it is valid, or a new one. */
  String token(HttpHeaders headers) {
    Cookie cookie = headers.getCookies().get(NAME);
    return tokens.renewed(cookie == null ? null : cookie.getValue());
  }

  /** The cookie with this token, for the callback endpoints below this address. */
  NewCookie cookie(String token, URI base) {
    boolean secure = site.secure(base);
    return new NewCookie.Builder(NAME)
        .value(token)
        .path(base.getPath())
        .maxAge((int) BrowserTokens.LIFE.toSeconds())
        .httpOnly(true)
        .secure(secure)
        .sameSite(secure ? NewCookie.SameSite.NONE : NewCookie.SameSite.LAX)
        .build();
  }

  /** Whether this browser certainly sends the cookie with the result, in direct mode too. */
  boolean certain(HttpHeaders headers, URI base) {
    return site.secure(base) && RequestOrigin.ownPage(headers.getHeaderString("Sec-Fetch-Site"));
  }

  /** The browser with this token. */
  Browser of(String token) {
    return tokens.of(token);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.window.BrowserTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;

/**
 * The cookie by which the browser that opened a window is known again when it brings the result. In
 * direct mode that is a POST from Payple's page, to which browsers add no cookie but those that are
 * meant for other sites, and these go over https alone.
 */
@Dependent
public class BrowserCookie {

  static final String NAME = "payple_browser";

  private final BrowserTokens marks;
  private final RequestOrigin site;

  @Inject
  BrowserCookie(BrowserTokens marks, RequestOrigin site) {
    this.marks = marks;
    this.site = site;
  }

  /** The browser that sends these headers. */
  Browser browser(HttpHeaders headers) {
    Cookie cookie = headers.getCookies().get(NAME);
    return marks.of(cookie == null ? null : cookie.getValue());
  }

  /** The mark that it is to show with the result. */
  String mark(HttpHeaders headers) {
    Cookie cookie = headers.getCookies().get(NAME);
    return marks.renewed(cookie == null ? null : cookie.getValue());
  }

  /** The same as a cookie, for the doors below this address. */
  NewCookie cookie(String mark, URI base) {
    boolean secure = site.secure(base);
    return new NewCookie.Builder(NAME)
        .value(mark)
        .path(base.getPath())
        .maxAge((int) BrowserTokens.LIFE.toSeconds())
        .httpOnly(true)
        .secure(secure)
        .sameSite(secure ? NewCookie.SameSite.NONE : NewCookie.SameSite.LAX)
        .build();
  }

  /** Whether this browser is certain to show the cookie again, whichever way the result comes. */
  boolean certain(HttpHeaders headers, URI base) {
    return site.secure(base) && RequestOrigin.ownPage(headers.getHeaderString("Sec-Fetch-Site"));
  }

  /** The browser of a mark. */
  Browser of(String mark) {
    return marks.of(mark);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.WindowAuthorizer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Gives a browser the permission to open a window, and the cookie that it shows with the result.
 */
@Dependent
public class WindowPermission {

  private final WindowAuthorizer window;
  private final BrowserCookie cookies;

  @Inject
  WindowPermission(WindowAuthorizer window, BrowserCookie cookies) {
    this.window = window;
    this.cookies = cookies;
  }

  Response give(String orderId, HttpHeaders headers, URI base) {
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

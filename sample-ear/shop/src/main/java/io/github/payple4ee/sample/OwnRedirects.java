// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.regex.Pattern;

/**
 * Redirects to a path without a host name, because the sender of a request chooses its Host header.
 */
final class OwnRedirects extends HttpServletResponseWrapper {

  private static final Pattern ELSEWHERE =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/?#]*)?/*");

  OwnRedirects(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendRedirect(String location) {
    sendRedirect(location, SC_FOUND, true);
  }

  /** Servlet 6.1 has it, and calls it for all others. */
  public void sendRedirect(String location, int status, boolean clearBuffer) {
    if (clearBuffer) {
      resetBuffer();
    }
    setStatus(status);
    setHeader("Location", ELSEWHERE.matcher(location).replaceFirst("/"));
  }
}

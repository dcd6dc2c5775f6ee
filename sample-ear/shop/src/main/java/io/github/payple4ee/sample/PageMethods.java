// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Allows only GET and HEAD for pages. The two REST interfaces check their methods themselves. */
@WebFilter("/*")
public class PageMethods extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** For the servlet container. */
  public PageMethods() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    // Open Liberty adds this page to every application; this one has no form login
    if (path.endsWith("/ibm_security_logout")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean page = !path.startsWith("/api") && !path.startsWith("/payple");
    if (page && !READING.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    chain.doFilter(request, response);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives a body to the container's request for a password, which has none. */
@WebFilter("/api/*")
public class SignInProblem extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** For the servlet container. */
  public SignInProblem() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    boolean asked = response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED;
    if (asked && !response.isCommitted()) {
      ProblemPage.write(response, HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}

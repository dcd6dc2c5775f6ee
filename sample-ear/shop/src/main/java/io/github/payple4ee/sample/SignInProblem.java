// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Asks again for a password that is empty or cannot be read: Open Liberty fails or is silent. */
@WebFilter("/api/*")
public class SignInProblem extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Pattern READABLE = Pattern.compile("^[^:]++:.+", Pattern.DOTALL);

  /** For the servlet container. */
  public SignInProblem() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (unreadable(request.getHeader("Authorization"))) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"shop\"");
      ProblemPage.write(response, HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean unreadable(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic", 0, 5)) {
      return false;
    }
    try {
      byte[] said = Base64.getDecoder().decode(authorization.substring(5).strip());
      return !READABLE.matcher(new String(said, StandardCharsets.ISO_8859_1)).matches();
    } catch (IllegalArgumentException notBase64) {
      return true;
    }
  }
}

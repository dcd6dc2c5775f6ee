// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets pages run their own scripts and Payple's, open Payple's window, and nothing else. */
@WebFilter("/*")
public class PageHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String LOOPBACK = "http://localhost:* http://127.0.0.1:*";
  private static final String POLICY =
      "default-src 'self'; script-src 'self' PAYPLE; frame-src PAYPLE; form-action 'self' PAYPLE; style-src 'self'; "
          + "style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final String policy;

  /** For the servlet container. */
  @Inject
  public PageHeaders(
      @ConfigProperty(name = "payple.environment", defaultValue = "test") String environment,
      @ConfigProperty(name = "payple.url") Optional<String> url) {
    // the window is where Payple's answer says: at the simulator that may be any port of this
    // machine
    String payple =
        "simulator".equals(environment)
            ? LOOPBACK
            : "https://*.payple.kr"
                + url.filter(own -> own.startsWith("http")).map(own -> " " + own).orElse("");
    this.policy = POLICY.replace("PAYPLE", payple);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    chain.doFilter(request, response);
  }
}

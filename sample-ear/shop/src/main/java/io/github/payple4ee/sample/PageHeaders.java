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
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets the security headers of the pages: they may run their own scripts and Payple's, and open
 * Payple's window. Today's script of Payple calls Payple from the page and shows its pictures there
 * ({@code connect-src}, {@code img-src}).
 */
@WebFilter("/*")
public class PageHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String LOOPBACK = "http://localhost:* http://127.0.0.1:*";
  private static final String POLICY =
      "default-src 'self'; script-src 'self' PAYPLE; frame-src PAYPLE; form-action 'self' PAYPLE;"
          + " style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: PAYPLE;"
          + " connect-src 'self' PAYPLE; object-src 'none'; frame-ancestors 'none'; base-uri 'none'";
  private static final long YEAR = Duration.ofDays(365).toSeconds();

  private final String policy;
  private final boolean https;

  /** For the servlet container. */
  @Inject
  public PageHeaders(
      @ConfigProperty(name = "payple.environment") String environment,
      @ConfigProperty(name = "payple.url") Optional<String> url,
      @ConfigProperty(name = "payple.referer") Optional<String> address,
      @ConfigProperty(name = "payple.allowed-hosts") Optional<List<String>> hosts) {
    this.policy =
        POLICY.replace(
            "PAYPLE", sources(environment, url.map(URI::create), hosts.orElse(List.of())));
    this.https = address.filter(page -> page.startsWith("https:")).isPresent();
  }

  /** The origins of the window. With a simulator the window may be on any port of this machine. */
  private static String sources(String environment, Optional<URI> url, List<String> hosts) {
    Set<String> sources = new LinkedHashSet<>();
    if (!"simulator".equalsIgnoreCase(environment)) {
      sources.add("https://*.payple.kr");
    } else if (url.isEmpty()) {
      sources.add(LOOPBACK);
    }
    url.map(own -> "http".equals(own.getScheme()) ? LOOPBACK : "https://" + own.getHost() + ":*")
        .ifPresent(sources::add);
    hosts.forEach(host -> sources.add("https://" + host.strip()));
    return String.join(" ", sources);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // Payple checks from which domain its window was opened
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), usb=()");
    // on phones Payple's window is a popup that sends the result to its opener
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (https) {
      response.setHeader("Strict-Transport-Security", "max-age=" + YEAR);
    }
    String path = request.getServletPath();
    boolean script = "/checkout.js".equals(request.getPathInfo());
    if (path.startsWith("/api") || (path.startsWith("/payple") && !script)) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, new OwnRedirects(response));
  }
}

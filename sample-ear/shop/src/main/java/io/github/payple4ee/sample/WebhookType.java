// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;

/**
 * Replaces an invalid {@code Content-Type} of a webhook by that of plain bytes, which the module
 * answers with 200. Open Liberty's JAX-RS would answer the invalid one with 400, before the module
 * receives the request.
 */
@WebFilter("/payple/webhook")
public class WebhookType extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String UNKNOWN = "application/octet-stream";
  private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*-]++";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "^"
              + TOKEN
              + "/"
              + TOKEN
              + "(?: ?; ?"
              + TOKEN
              + "=(?:"
              + TOKEN
              + "|\"[^\"\\\\]*+\"))*+ ?");

  /** For the servlet container. */
  public WebhookType() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String type = request.getHeader(CONTENT_TYPE);
    boolean readable = type == null || MEDIA_TYPE.matcher(type).matches();
    chain.doFilter(readable ? request : new OfNoType(request), response);
  }

  private static final class OfNoType extends HttpServletRequestWrapper {

    OfNoType(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getContentType() {
      return UNKNOWN;
    }

    @Override
    public String getHeader(String name) {
      return CONTENT_TYPE.equalsIgnoreCase(name) ? UNKNOWN : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return CONTENT_TYPE.equalsIgnoreCase(name)
          ? Collections.enumeration(Collections.singleton(UNKNOWN))
          : super.getHeaders(name);
    }
  }
}

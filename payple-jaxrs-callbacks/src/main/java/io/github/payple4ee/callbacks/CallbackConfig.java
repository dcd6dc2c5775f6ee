// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.ConfigurationException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * The shop's pages to which the buyer's browser is redirected after a result. An address in the
 * request is never used.
 *
 * @param successPage the page when the order is paid
 * @param failurePage the page when the order is not paid
 * @param pendingPage the page when the result is not known yet
 */
record CallbackConfig(URI successPage, URI failurePage, URI pendingPage) {

  private static final String SUCCESS = "payple.success-page";
  private static final String FAILURE = "payple.failure-page";
  private static final String PENDING = "payple.pending-page";
  static final Set<String> KEYS = Set.of(SUCCESS, FAILURE, PENDING);

  /**
   * Reads the pages.
   *
   * @param live whether the environment is {@code live}; plain http is refused then
   */
  static CallbackConfig from(Config source, boolean live) {
    return new CallbackConfig(
        page(source, SUCCESS, live), page(source, FAILURE, live), page(source, PENDING, live));
  }

  /** The pages by their configuration keys. */
  Map<String, URI> byKey() {
    Map<String, URI> pages = new LinkedHashMap<>();
    pages.put(SUCCESS, successPage);
    pages.put(FAILURE, failurePage);
    pages.put(PENDING, pendingPage);
    return pages;
  }

  private static URI page(Config source, String key, boolean live) {
    String value =
        source
            .getOptionalValue(key, String.class)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        key
                            + " is missing: set the page for the buyer after a result, for example"
                            + " /shop/result.html"));
    URI page = address(key, value);
    if (live && "http".equals(page.getScheme())) {
      throw new ConfigurationException(
          key
              + " is an address with plain http, which discloses the order id to the network: set"
              + " an https address");
    }
    return page;
  }

  private static URI address(String key, String value) {
    try {
      URI page = URI.create(value);
      boolean path = page.getScheme() == null && page.getHost() == null && value.startsWith("/");
      boolean web = "http".equals(page.getScheme()) || "https".equals(page.getScheme());
      if (path || (web && page.getHost() != null && page.getRawUserInfo() == null)) {
        return page;
      }
    } catch (IllegalArgumentException malformed) {
      // refused below, with the key
    }
    throw new ConfigurationException(
        key
            + " must be a path that starts with one slash, or an http or https address; was \""
            + value
            + "\"");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.ConfigurationException;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * Where the buyer's browser goes after a result: the shop's own pages, never an address of the
 * request.
 *
 * @param successPage when the order is paid
 * @param failurePage when it is not
 * @param pendingPage when nobody knows yet
 */
record CallbackConfig(URI successPage, URI failurePage, URI pendingPage) {

  static CallbackConfig from(Config source) {
    return new CallbackConfig(
        page(source, "payple.success-page"),
        page(source, "payple.failure-page"),
        page(source, "payple.pending-page"));
  }

  private static URI page(Config source, String key) {
    String value =
        source
            .getOptionalValue(key, String.class)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        key
                            + " is missing: set the page for the buyer after a result, for example /shop/result.html"));
    try {
      return URI.create(value);
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException(
          key + " takes a path or an address; \"" + value + "\" is none");
    }
  }
}

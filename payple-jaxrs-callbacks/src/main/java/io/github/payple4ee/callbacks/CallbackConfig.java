// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * Where the buyer's browser goes after a result: the shop's own pages, never an address of the
 * request.
 */
@ApplicationScoped
public class CallbackConfig {

  private URI successPage;
  private URI failurePage;
  private URI pendingPage;

  /** For the proxy of the scope. */
  CallbackConfig() {}

  @Inject
  CallbackConfig(Config config) {
    this.successPage = page(config, "payple.success-page");
    this.failurePage = page(config, "payple.failure-page");
    this.pendingPage = page(config, "payple.pending-page");
  }

  void refuseAtStart(@Observes Startup startup) {
    // reading them is the check: a page that is missing stops the deployment
  }

  URI successPage() {
    return successPage;
  }

  URI failurePage() {
    return failurePage;
  }

  URI pendingPage() {
    return pendingPage;
  }

  private static URI page(Config config, String key) {
    String value =
        config
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

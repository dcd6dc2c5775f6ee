// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Logs the address of the shop when all of it has started. */
@ApplicationScoped
public class ShopAddress {

  private static final System.Logger LOG = System.getLogger(ShopAddress.class.getName());
  private static final int LAST = 10_000;

  @Inject
  @ConfigProperty(name = "payple.referer")
  private String address;

  void log(@Observes @Priority(LAST) Startup startup) {
    LOG.log(System.Logger.Level.INFO, () -> "The shop is open at " + address + "shop/");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.Endpoints;
import io.github.payple4ee.cdi.config.JournalConfig;
import io.github.payple4ee.cdi.config.LookupPolicy;
import io.github.payple4ee.cdi.config.Merchant;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.config.TimeLimits;
import io.github.payple4ee.cdi.config.VisitorLimits;
import io.github.payple4ee.cdi.config.WindowConfig;
import io.github.payple4ee.cdi.journal.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;

/** Reads the configuration once, and produces its parts as beans. */
@Dependent
public class PaypleConfigProducer {

  @Produces
  @Singleton
  PaypleConfig config(BeanManager beans) {
    return PaypleConfig.from(ConfigParts.keys(beans));
  }

  @Produces
  @Singleton
  Endpoints endpoints(PaypleConfig config) {
    return config.endpoints();
  }

  @Produces
  @Singleton
  WindowConfig window(PaypleConfig config) {
    return config.window();
  }

  @Produces
  @Singleton
  Merchant merchant(PaypleConfig config) {
    return config.merchant();
  }

  @Produces
  @Singleton
  TimeLimits limits(PaypleConfig config) {
    return config.limits();
  }

  @Produces
  @Singleton
  LookupPolicy lookups(PaypleConfig config) {
    return config.lookups();
  }

  @Produces
  @Singleton
  VisitorLimits visitors(PaypleConfig config) {
    return config.visitors();
  }

  @Produces
  @Singleton
  JournalConfig journal(PaypleConfig config) {
    return config.journal();
  }

  // an interface needs no constructor for its proxy
  @Produces
  @ApplicationScoped
  PaypleService service(DefaultPaypleService service) {
    return service;
  }

  @Produces
  @Singleton
  Backoff backoff(LookupPolicy lookups) {
    return new Backoff(lookups.delays());
  }
}

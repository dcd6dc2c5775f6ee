// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.PaypleService;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.journal.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Turns the configuration into beans, once. */
@Dependent
public class PaypleConfigProducer {

  @Produces
  @Singleton
  PaypleConfig config(Config source) {
    return PaypleConfig.from(source);
  }

  // an interface needs no constructor for its proxy
  @Produces
  @ApplicationScoped
  PaypleService service(DefaultPaypleService service) {
    return service;
  }

  @Produces
  @Singleton
  Backoff backoff(PaypleConfig config) {
    return new Backoff(config.lookupDelays());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.config.ConfigParts;
import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;

/** Produces the configuration as a bean. */
@Dependent
public class CallbackConfigProducer {

  @Produces
  @Singleton
  CallbackConfig config(BeanManager beans, PaypleConfig payple) {
    return CallbackConfig.from(ConfigParts.keys(beans), payple.live());
  }
}

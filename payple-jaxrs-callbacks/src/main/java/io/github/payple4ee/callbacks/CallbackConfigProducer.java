// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.config.PaypleConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Produces the configuration as a bean. */
@Dependent
public class CallbackConfigProducer {

  @Produces
  @Singleton
  CallbackConfig config(Config source, PaypleConfig payple) {
    return CallbackConfig.from(source, payple.live());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ConfigParts;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;

/** Makes the configuration of recurring payments a bean. */
@Dependent
public class RecurringConfigProducer {

  /** For the container. */
  RecurringConfigProducer() {}

  @Produces
  @Dependent
  RecurringConfig config(BeanManager beans) {
    return RecurringConfig.from(ConfigParts.keys(beans));
  }
}

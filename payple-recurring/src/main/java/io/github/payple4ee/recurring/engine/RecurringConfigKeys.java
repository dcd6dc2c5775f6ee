// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.Since;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of recurring payments. Editors complete them by these annotations, and the reference in
 * {@code docs/configuration.md} is generated from them; {@link RecurringConfig} reads the values.
 */
final class RecurringConfigKeys {

  @Since("0.1.0")
  @ConfigProperty(name = "payple.recurring.charges-per-second", defaultValue = "10")
  int chargesPerSecond;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.recurring.parallel-charges", defaultValue = "8")
  int parallelCharges;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.recurring.run", defaultValue = "schedule")
  RecurringConfig.Run run;

  private RecurringConfigKeys() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.config.Since;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that the callbacks read. Editors complete them by these annotations, and the reference
 * in {@code docs/configuration.md} is generated from them; {@link CallbackConfig} reads the values.
 */
// nothing is injected
@SuppressWarnings("NullAway.Init")
final class CallbackConfigKeys {

  @Since("0.1.0")
  @ConfigProperty(name = "payple.success-page")
  URI successPage;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.failure-page")
  URI failurePage;

  @Since("0.1.0")
  @ConfigProperty(name = "payple.pending-page")
  URI pendingPage;

  private CallbackConfigKeys() {}
}

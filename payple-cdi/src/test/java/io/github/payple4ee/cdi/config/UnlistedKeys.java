// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A vault, which is asked for a key and lists none. */
public final class UnlistedKeys implements ConfigSource {

  static final String SECRET = "key-0f-the-contract";

  /** For the service loader. */
  public UnlistedKeys() {}

  @Override
  public Set<String> getPropertyNames() {
    return Set.of();
  }

  @Override
  public String getValue(String key) {
    return key.equals("payple.cust-key") ? SECRET : null;
  }

  @Override
  public String getName() {
    return "vault";
  }
}

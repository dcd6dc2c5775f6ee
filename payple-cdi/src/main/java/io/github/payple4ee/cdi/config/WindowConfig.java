// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The payment window.
 *
 * @param kind {@code payple.window}
 * @param clientKey {@code payple.client-key}, which is public; empty when there is none
 * @param script the address of Payple's script
 */
public record WindowConfig(WindowKind kind, Optional<String> clientKey, URI script) {

  // the public test key in Payple's samples of October 2025
  private static final String TEST_CLIENT_KEY = "test_DF55F29DA654A8CBC0F0A9DD4B556486";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,128}");

  static WindowConfig from(ConfigReader reader, Endpoints endpoints) {
    boolean live = endpoints.live();
    Optional<String> key =
        reader
            .text("payple.client-key")
            .or(() -> live ? Optional.empty() : Optional.of(TEST_CLIENT_KEY));
    if (key.filter(text -> !KEY.matcher(text).matches()).isPresent()) {
      throw new ConfigurationException(
          "payple.client-key takes 8 to 128 letters, digits, underscores or"
              + " hyphens: copy the key from Payple's admin pages");
    }
    WindowKind kind = reader.oneOf("payple.window", standard(endpoints.environment(), key));
    if (kind == WindowKind.CLIENT_KEY && key.isEmpty()) {
      throw new ConfigurationException(
          "payple.window is client-key, and payple.client-key is missing: set the"
              + " client key of your contract, or payple.window=auth-proxy");
    }
    return new WindowConfig(kind, key, endpoints.below(kind.script()));
  }

  private static WindowKind standard(PaypleEnvironment environment, Optional<String> key) {
    return environment == PaypleEnvironment.SIMULATOR || key.isEmpty()
        ? WindowKind.AUTH_PROXY
        : WindowKind.CLIENT_KEY;
  }

  /** Whether the page's script opens today's window, without the auth proxy. */
  public boolean withClientKey() {
    return kind == WindowKind.CLIENT_KEY;
  }

  /** Whether the client key is Payple's public test key. */
  public boolean publicKey() {
    return clientKey.filter(TEST_CLIENT_KEY::equals).isPresent();
  }

  /** Prints the kind alone. */
  @Override
  public String toString() {
    return "WindowConfig[" + kind + "]";
  }
}

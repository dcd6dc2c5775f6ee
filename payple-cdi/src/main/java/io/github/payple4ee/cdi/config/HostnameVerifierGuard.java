// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to switch off the verification of Payple's certificate. MicroProfile REST Client has a
 * setting for that, and the module refuses it for its two clients.
 */
final class HostnameVerifierGuard {

  private static final String SWITCH = "/mp-rest/hostnameVerifier";

  private HostnameVerifierGuard() {}

  static void refuseSwitches(Config source) {
    Stream.of(
            "payple", "payple-auth", PaypleClient.class.getName(), PaypleAuthClient.class.getName())
        .map(client -> client + SWITCH)
        .filter(key -> source.getOptionalValue(key, String.class).isPresent())
        .findFirst()
        .ifPresent(
            key -> {
              throw new ConfigurationException(
                  key + " would accept the certificate of another host as Payple's: remove it");
            });
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.client.PaypleAuthClient;
import io.github.payple4ee.client.PaypleClient;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Payple's certificate is verified by the server, and there is no switch to turn that off: the one
 * that MicroProfile REST Client has for every client is refused for these two.
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
                  key + " would let a certificate of another host pass for Payple's: remove it");
            });
  }
}

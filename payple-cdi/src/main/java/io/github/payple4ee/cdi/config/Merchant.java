// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * The shop's identity at Payple.
 *
 * @param id {@code payple.cst-id}
 * @param key {@code payple.cust-key}
 * @param refundKey {@code payple.refund-key}; empty when the shop cannot refund
 * @param referer {@code payple.referer}, the registered address of the shop
 */
public record Merchant(Secret id, Secret key, Optional<Secret> refundKey, Optional<URI> referer) {

  private static final String TEST_ID = "test";
  // the public test merchant of Payple (manual: call information)
  private static final String TEST_KEY = "abcd1234567890";
  private static final String TEST_REFUND_KEY =
      "a41ce010ede9fcbfb3be86b24858806596a9db68b79d138b147c3e563e1829a0";

  static Merchant from(ConfigReader reader, boolean live) {
    return new Merchant(
        Secret.of(required(reader, "payple.cst-id", live, TEST_ID)),
        Secret.of(required(reader, "payple.cust-key", live, TEST_KEY)),
        reader
            .credential("payple.refund-key")
            .or(() -> live ? Optional.empty() : Optional.of(TEST_REFUND_KEY))
            .map(Secret::of),
        reader.address("payple.referer"));
  }

  private static String required(ConfigReader reader, String key, boolean live, String testValue) {
    return reader
        .credential(key)
        .or(() -> live ? Optional.empty() : Optional.of(testValue))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    key
                        + " is missing: in live it is the one of your contract with Payple; set it"));
  }

  /** Whether the id or the key is that of Payple's public test merchant. */
  public boolean publicMerchant() {
    return TEST_ID.equals(id.reveal()) || publicKey();
  }

  /** Whether the merchant key is the public test key, which is not secret. */
  public boolean publicKey() {
    return TEST_KEY.equals(key.reveal());
  }

  /** Whether the key for refunds is Payple's public test key. */
  public boolean publicRefundKey() {
    return refundKey.filter(secret -> TEST_REFUND_KEY.equals(secret.reveal())).isPresent();
  }

  /** Prints the name alone, because the rest is secret. */
  @Override
  public String toString() {
    return "Merchant[***]";
  }
}

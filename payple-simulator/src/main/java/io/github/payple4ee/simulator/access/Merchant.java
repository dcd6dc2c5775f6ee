// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

/**
 * The merchant of a simulator.
 *
 * @param cstId the merchant id, {@code cst_id} of the manual
 * @param custKey the merchant's secret key
 * @param refundKey the key that cancels require
 * @param clientKey the key with which pages of later generations open the window; it is not secret
 */
public record Merchant(String cstId, String custKey, String refundKey, String clientKey) {
  private static final String TEST_CLIENT_KEY = "test_DF55F29DA654A8CBC0F0A9DD4B556486";

  /** Payple's public test merchant. */
  public static final Merchant TEST =
      new Merchant(
          "test",
          "abcd1234567890",
          "a41ce010ede9fcbfb3be86b24858806596a9db68b79d138b147c3e563e1829a0",
          TEST_CLIENT_KEY);

  public Merchant {
    if (cstId.isBlank() || custKey.isBlank() || refundKey.isBlank() || clientKey.isBlank()) {
      throw new IllegalArgumentException(
          "cstId, custKey, refundKey and clientKey must not be blank");
    }
  }

  /** With the client key of Payple's public test merchant. */
  public Merchant(String cstId, String custKey, String refundKey) {
    this(cstId, custKey, refundKey, TEST_CLIENT_KEY);
  }

  /** Whether this is Payple's public test merchant, or another one with its id. */
  boolean isTest() {
    return cstId.equals(TEST.cstId);
  }

  @Override
  public String toString() {
    return "Merchant[" + cstId + "]";
  }
}

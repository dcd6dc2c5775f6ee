// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

/**
 * The one merchant that a simulator knows.
 *
 * @param cstId the merchant id, {@code cst_id} of the manual
 * @param custKey the merchant's secret key
 * @param refundKey the key without which nothing is cancelled
 */
public record Merchant(String cstId, String custKey, String refundKey) {

  /** Payple's public test merchant. */
  public static final Merchant TEST =
      new Merchant(
          "test",
          "abcd1234567890",
          "a41ce010ede9fcbfb3be86b24858806596a9db68b79d138b147c3e563e1829a0");

  public Merchant {
    if (cstId.isBlank() || custKey.isBlank() || refundKey.isBlank()) {
      throw new IllegalArgumentException("cstId, custKey and refundKey must not be blank");
    }
  }

  @Override
  public String toString() {
    return "Merchant[" + cstId + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;

/** The merchant's id and key, raw and as the one-way tokens that authentication answers with. */
final class Credentials {
  private final Merchant merchant;

  Credentials(Merchant merchant) {
    this.merchant = merchant;
  }

  Merchant merchant() {
    return merchant;
  }

  String cstToken() {
    return token("cst_id", merchant.cstId());
  }

  String custToken() {
    return token("custKey", merchant.custKey());
  }

  boolean areTokensIn(Map<String, String> fields) {
    return cstToken().equals(fields.get("PCD_CST_ID"))
        && custToken().equals(fields.get("PCD_CUST_KEY"));
  }

  // manual 1-1: confirm and lookup show the raw pair, everything else the tokens
  boolean areTokensOrRawIn(Map<String, String> fields) {
    return areTokensIn(fields)
        || (merchant.cstId().equals(fields.get("PCD_CST_ID"))
            && merchant.custKey().equals(fields.get("PCD_CUST_KEY")));
  }

  private static String token(String name, String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((name + ":" + value).getBytes(StandardCharsets.UTF_8));
      return Identifiers.twice(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import static io.github.payple4ee.simulator.ledger.IssuedKey.Kind.MERCHANT_TOKEN;

import io.github.payple4ee.simulator.dialect.Dialect;
import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.ledger.Identifiers;
import io.github.payple4ee.simulator.ledger.IssuedKeys;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** The merchant's id and key, raw and as the one-way tokens in the answer of authentication. */
public final class Credentials {
  private final Merchant merchant;
  private final Dialect dialect;
  private final String cstToken;
  private final String custToken;

  public Credentials(Merchant merchant, Dialect dialect, IssuedKeys issued) {
    this.merchant = merchant;
    this.dialect = dialect;
    this.cstToken = issued.noted(MERCHANT_TOKEN, token("cst_id", merchant.cstId()));
    this.custToken = issued.noted(MERCHANT_TOKEN, token("custKey", merchant.custKey()));
  }

  public Merchant merchant() {
    return merchant;
  }

  public String cstToken() {
    return cstToken;
  }

  public String custToken() {
    return custToken;
  }

  /** The tokens, or what the present dialect of authentication sends instead. */
  public boolean areTokensIn(Map<String, String> fields) {
    return dialect.has(Quirk.AUTH_RAW_CREDENTIALS)
        ? areTokensOrRawIn(fields)
        : areTheTokensIn(fields);
  }

  private boolean areTheTokensIn(Map<String, String> fields) {
    return cstToken().equals(fields.get("PCD_CST_ID"))
        && custToken().equals(fields.get("PCD_CUST_KEY"));
  }

  // when the server authenticated before it wrote the page, the page has only the AuthKey
  public boolean areTokensOrNothingIn(Map<String, String> fields) {
    return areTokensIn(fields)
        || (fields.getOrDefault("PCD_CST_ID", "").isEmpty()
            && fields.getOrDefault("PCD_CUST_KEY", "").isEmpty());
  }

  // manual 1-1: confirm and lookup send the raw pair, all other operations the tokens
  public boolean areTokensOrRawIn(Map<String, String> fields) {
    return areTheTokensIn(fields)
        || (merchant.cstId().equals(fields.get("PCD_CST_ID"))
            && merchant.custKey().equals(fields.get("PCD_CUST_KEY")));
  }

  private static String token(String name, String value) {
    byte[] digest = HexFormat.of().parseHex(Identifiers.digest(name + ":" + value));
    return Identifiers.twice(Arrays.copyOf(digest, 16));
  }
}

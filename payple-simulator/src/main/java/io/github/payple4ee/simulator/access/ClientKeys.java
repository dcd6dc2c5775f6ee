// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.ledger.PaymentOrder;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.util.Map;
import java.util.Optional;

/** Authenticates pages by the merchant's client key, which is public. */
public final class ClientKeys {
  private static final String FIELD = "clientKey";

  private final Merchant merchant;
  private final Domains domains;

  public ClientKeys(Merchant merchant, Domains domains) {
    this.merchant = merchant;
    this.domains = domains;
  }

  /** Whether the fields have the merchant's client key. */
  public boolean isKeyIn(Map<String, String> fields) {
    return merchant.clientKey().equals(fields.get(FIELD));
  }

  /** Why today's script opens no window for this page. */
  public Optional<Refusal> refusal(Map<String, String> fields, Optional<WebAddress> page) {
    if (fields.getOrDefault(FIELD, "").isBlank()) {
      return Optional.of(Refusal.NO_CLIENT_KEY);
    }
    if (!isKeyIn(fields)) {
      return Optional.of(Refusal.UNKNOWN_CLIENT_KEY);
    }
    return domainRefusal(page).or(() -> passwordRefusal(fields));
  }

  /** The refusal of a page whose domain is not registered: its code is another one in test. */
  public Optional<Refusal> domainRefusal(Optional<WebAddress> page) {
    if (domains.admit(page)) {
      return Optional.empty();
    }
    return Optional.of(merchant.isTest() ? Refusal.WRONG_DOMAIN : Refusal.UNKNOWN_DOMAIN);
  }

  /** A payment by password needs the flag, the billing key and the kind of password. */
  public static Optional<Refusal> passwordRefusal(Map<String, String> fields) {
    boolean byPassword =
        "Y".equals(fields.get("PCD_SIMPLE_FLAG"))
            && "card".equals(fields.get("PCD_PAY_TYPE"))
            && !PaymentOrder.of(fields).isRegistration();
    boolean complete =
        !fields.getOrDefault("PCD_PAYER_ID", "").isBlank()
            && "pwd".equals(fields.get("PCD_PAYER_AUTHTYPE"));
    return byPassword && !complete
        ? Optional.of(Refusal.INCOMPLETE_PASSWORD_PAYMENT)
        : Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page on which any visitor can pay an order once.
 *
 * @param key {@code PCD_LINK_KEY}
 * @param types the payment types that the page offers: {@code card}, {@code transfer} or both
 * @param fields the order, as the merchant sent it
 * @param expiresAt when the page stops to accept a payment, Korean time
 */
public record PaymentLink(
    String key, List<String> types, Map<String, String> fields, OffsetDateTime expiresAt) {

  public PaymentLink {
    types = List.copyOf(types);
    fields = Map.copyOf(fields);
  }

  public String orderId() {
    return fields.get("PCD_PAY_OID");
  }

  /** The type that the page shows first: by card, if the link offers it. */
  public String firstType() {
    return types.contains("card") ? "card" : types.get(0);
  }

  /** The order, paid with one of the types. */
  public PaymentOrder order(String type) {
    Map<String, String> order = new LinkedHashMap<>(fields);
    order.put("PCD_PAY_TYPE", type);
    order.put("PCD_PAY_WORK", "PAY");
    order.put("PCD_CARD_VER", "02");
    order.put("PCD_RST_URL", fields.getOrDefault("PCD_LINK_URL", ""));
    return PaymentOrder.of(order);
  }

  public boolean expiredAt(OffsetDateTime now) {
    return !now.isBefore(expiresAt);
  }
}

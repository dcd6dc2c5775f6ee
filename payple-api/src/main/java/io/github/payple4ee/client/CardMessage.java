// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Speaks of a registered card (manual: 5. card removal, 6. card lookup).
 *
 * @param billingKey the key of the card ({@code PCD_PAYER_ID})
 * @param payerNumber the shop's number of the buyer ({@code PCD_PAYER_NO})
 */
public record CardMessage(Secret billingKey, String payerNumber) implements PaypleMessage {

  /** Requires both. */
  public CardMessage {
    Objects.requireNonNull(billingKey, "billingKey");
    Objects.requireNonNull(payerNumber, "payerNumber");
  }

  @Override
  public Map<PaypleField, Object> fields() {
    Map<PaypleField, Object> fields = new LinkedHashMap<>();
    fields.put(PaypleField.PAYER_ID, billingKey.reveal());
    fields.put(PaypleField.PAYER_NUMBER, WireNumbers.of(payerNumber));
    return fields;
  }

  /** Tells nothing; the number of the buyer is personal. */
  @Override
  public String toString() {
    return "CardMessage[***]";
  }
}

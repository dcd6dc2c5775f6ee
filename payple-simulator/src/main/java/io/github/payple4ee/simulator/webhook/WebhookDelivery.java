// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.webhook;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A webhook that was sent or is being sent.
 *
 * @param kind the kind of webhook
 * @param subject the order id; for a removal or registration the billing key; for a test empty
 * @param address the merchant's address
 * @param at when it was first due, Korean time
 * @param payload the fields of its JSON, in their order; empty for a check
 * @param attempts the number of attempts so far
 * @param status the latest answer, 0 when there was none
 * @param problem why there was no answer; empty when there was one
 */
public record WebhookDelivery(
    WebhookKind kind,
    String subject,
    URI address,
    OffsetDateTime at,
    Map<String, Object> payload,
    int attempts,
    int status,
    String problem) {

  public WebhookDelivery {
    payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
  }

  /** Whether the merchant accepted it: status 200. */
  public boolean delivered() {
    return status == 200;
  }

  /** Prints kind, subject and outcome. Payloads have billing keys and are left out. */
  @Override
  public String toString() {
    return kind + " " + subject + " " + (problem.isEmpty() ? String.valueOf(status) : problem);
  }

  WebhookDelivery answered(int answer) {
    return new WebhookDelivery(kind, subject, address, at, payload, attempts + 1, answer, "");
  }

  WebhookDelivery failed(String why) {
    return new WebhookDelivery(kind, subject, address, at, payload, attempts + 1, 0, why);
  }
}

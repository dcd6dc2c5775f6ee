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
 * @param kind what it tells
 * @param subject the order id, of a removal the billing key, of a check nothing
 * @param address where it goes
 * @param at Korean time, when it was due first
 * @param payload the fields of its JSON, in their order; empty for a check
 * @param attempts how often it was sent so far
 * @param status the latest answer, 0 when there was none
 * @param problem why there was no answer, empty when there was one
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

  /** Whether the merchant took it: status 200. */
  public boolean delivered() {
    return status == 200;
  }

  /** Kind, subject and outcome alone: payloads hold billing keys. */
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

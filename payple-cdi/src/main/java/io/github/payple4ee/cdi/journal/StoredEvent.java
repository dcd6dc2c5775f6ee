// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * The payload of an event as it is stored.
 *
 * @param orderId the shop's order
 * @param amount won
 * @param at when it happened
 * @param json the same and what else the kind of event has
 */
record StoredEvent(String orderId, long amount, Instant at, JsonObject json) {

  static StoredEvent of(JsonObject json) {
    return new StoredEvent(
        json.getString("orderId"),
        json.getJsonNumber("amount").longValueExact(),
        Instant.parse(json.getString("at")),
        json);
  }

  String text(String name) {
    return json.getString(name);
  }

  String textOrNull(String name) {
    return json.getString(name, null);
  }

  long number(String name) {
    return json.getJsonNumber(name).longValueExact();
  }

  boolean flag(String name) {
    return json.getBoolean(name, false);
  }
}

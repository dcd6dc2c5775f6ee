// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * The payload of an event as it is stored.
 *
 * @param orderId the shop's order
 * @param amount won
 * @param at when the change was recorded
 * @param json the same values and the other fields of the event
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

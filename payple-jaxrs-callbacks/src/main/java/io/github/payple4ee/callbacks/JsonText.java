// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;

/**
 * Writes the answers of the callbacks as JSON text. A text does not depend on the JSON provider of
 * the server or the shop.
 */
final class JsonText {

  private JsonText() {}

  /** An object with these members, in their order. */
  static String of(Map<String, ?> members) {
    return value(members).toString();
  }

  private static JsonValue value(Object value) {
    if (value instanceof Map<?, ?> members) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      members.forEach((name, member) -> object.add(name.toString(), value(member)));
      return object.build();
    }
    if (value instanceof Collection<?> elements) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      elements.forEach(element -> array.add(value(element)));
      return array.build();
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer number) {
      return Json.createValue(number);
    }
    if (value instanceof String text) {
      return Json.createValue(text);
    }
    throw new IllegalArgumentException("Not a value of an answer: " + value);
  }
}

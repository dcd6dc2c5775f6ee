// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes Payple's messages: one flat object. Whether a value came as a number or as its
 * text does not matter to anybody.
 */
public final class FlatJson {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 60;

  private final JsonProvider provider;

  /** Finds the platform's JSON provider; make it once, while the application starts. */
  public FlatJson() {
    this.provider = JsonProvider.provider();
  }

  /**
   * Reads an object.
   *
   * @param text the JSON text
   * @return its members as text; those that are null are left out
   * @throws JsonException when it is not an object; the message holds nothing of the text
   */
  public Map<String, String> read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser parser = parser(text)) {
      parser.next();
      parser.getObject().forEach((name, value) -> put(values, name, value));
      if (parser.hasNext()) {
        throw new JsonException("something follows the object");
      }
    } catch (RuntimeException notAnObject) {
      // each provider has exceptions of its own for text without end, or nested without end
      throw new JsonException("Not a JSON object of " + text.length() + " characters");
    }
    return values;
  }

  /**
   * Reads an object that a stranger wrote: no name may be there twice, for readers differ in which
   * of the values counts, and no half of a character, which has no bytes. What is nested is left
   * out.
   *
   * @param text the JSON text
   * @param mostMembers how many members it may have
   * @return its members as text; those that are null are left out
   * @throws JsonException when it is not such an object; the message holds nothing of the text
   */
  public Map<String, String> readOnce(String text, int mostMembers) {
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    String name = "";
    int depth = 0;
    try (JsonParser parser = parser(text)) {
      if (parser.next() != JsonParser.Event.START_OBJECT) {
        throw new JsonException("not an object");
      }
      for (depth = 1; parser.hasNext(); ) {
        JsonParser.Event event = parser.next();
        if (event == JsonParser.Event.END_OBJECT || event == JsonParser.Event.END_ARRAY) {
          depth--;
        } else if (event == JsonParser.Event.START_OBJECT
            || event == JsonParser.Event.START_ARRAY) {
          depth++;
        } else if (depth == 1 && event == JsonParser.Event.KEY_NAME) {
          name = parser.getString();
          requireBytes(name);
          if (!names.add(name)) {
            throw new JsonException("a name is there twice");
          }
        } else if (depth == 1) {
          put(values, name, event, parser);
          requireBytes(values.getOrDefault(name, ""));
        }
        if (depth > DEEPEST || names.size() > mostMembers) {
          throw new JsonException("too much");
        }
      }
    } catch (RuntimeException unreadable) {
      depth = -1;
    }
    if (depth != 0) {
      throw new JsonException("Not such a JSON object of " + text.length() + " characters");
    }
    return values;
  }

  /**
   * Writes an object.
   *
   * @param values its members, each a {@code String} or a {@code Long}
   * @return the JSON text
   */
  public String write(Map<String, Object> values) {
    JsonObjectBuilder json = provider.createObjectBuilder();
    values.forEach(
        (name, value) -> {
          if (value instanceof Long number) {
            json.add(name, number);
          } else {
            json.add(name, value.toString());
          }
        });
    JsonObject object = json.build();
    return object.toString();
  }

  private JsonParser parser(String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return provider.createParser(new StringReader(marked ? text.substring(1) : text));
  }

  private static void requireBytes(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new JsonException("half of a character");
    }
  }

  /** Puts a member as the text that stands there: 1e4 is not 10000, and 15000.0 is not 15000. */
  private static void put(
      Map<String, String> values, String name, JsonParser.Event event, JsonParser parser) {
    if (event == JsonParser.Event.VALUE_STRING) {
      values.put(name, parser.getString());
    } else if (event == JsonParser.Event.VALUE_NUMBER) {
      String number = parser.getString();
      // a number of thousands of digits is not worked out
      if (number.length() > LONGEST_NUMBER || parser.getBigDecimal() == null) {
        throw new JsonException("a number without end");
      }
      values.put(name, number);
    } else if (event != JsonParser.Event.VALUE_NULL) {
      values.put(name, event == JsonParser.Event.VALUE_TRUE ? "true" : "false");
    }
  }

  private static void put(Map<String, String> values, String name, JsonValue value) {
    if (value instanceof JsonString string) {
      values.put(name, string.getString());
    } else if (value instanceof JsonNumber number) {
      // 1e4 is not 10000, and 15000.0 is not 15000
      values.put(name, number.toString());
    } else if (value.getValueType() != JsonValue.ValueType.NULL) {
      values.put(name, value.toString());
    }
  }
}

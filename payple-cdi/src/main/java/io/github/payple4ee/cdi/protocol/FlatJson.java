// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes flat JSON objects. A number is read as the text in the message, so a number and
 * its text are equal, and {@code 1e4} is not {@code 10000}.
 */
public final class FlatJson {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 60;
  private static final String NESTED = "[nested]";

  /** The source of a message. */
  public enum Source {
    /**
     * A browser, a webhook, or a caller of the shop. Half of a character is refused, because it
     * cannot be encoded. Nested values are left out.
     */
    UNTRUSTED,
    /**
     * Payple or the journal. Half of a character is replaced, because a broken text must not hide
     * the rest of an answer. A nested value counts as present, because a field with an unexpected
     * form is not absent.
     */
    PAYPLE
  }

  private final JsonProvider provider;

  /** Finds the platform's JSON provider. Create the object once, while the application starts. */
  public FlatJson() {
    this.provider = JsonProvider.provider();
  }

  /**
   * Reads an object. A duplicate name is refused, because readers differ in which of the values
   * counts.
   *
   * @param text the JSON text
   * @param mostMembers how many members it may have
   * @param source the source of the text
   * @return its members as text; members that are null are left out
   * @throws JsonException when it is not such an object; the message repeats no part of the text
   */
  public Map<String, String> read(String text, int mostMembers, Source source) {
    try (JsonParser parser = provider.createParser(new StringReader(oneObject(text)))) {
      return members(parser, mostMembers, source);
    } catch (RuntimeException unreadable) {
      // providers throw different exceptions for text that does not end, and for deep nesting
      throw new JsonException("Not a flat JSON object of " + text.length() + " characters");
    }
  }

  /**
   * Reads the members of an object from a parser that is before or after its beginning.
   *
   * @param parser is after the end of the object afterwards
   * @param mostMembers how many members it may have
   * @param source the source of the text
   * @return its members as text, as {@link #read} says
   * @throws JsonException when it is not such an object
   */
  public static Map<String, String> members(JsonParser parser, int mostMembers, Source source) {
    Members members = new Members(source);
    JsonParser.Event event = parser.next();
    if (event == JsonParser.Event.START_OBJECT) {
      event = parser.next();
    }
    while (members.take(event, parser)) {
      if (members.depth > DEEPEST || members.names.size() > mostMembers) {
        throw new JsonException("the object is nested too deeply, or has too many members");
      }
      event = parser.next();
    }
    return members.values;
  }

  /** The members of an object while it is read. */
  private static final class Members {

    private final Source source;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private String name = "";
    private int depth = 1;

    private Members(Source source) {
      this.source = source;
    }

    /** Takes an event of the parser; false at the end of the object. */
    private boolean take(JsonParser.Event event, JsonParser parser) {
      int step = deeper(event);
      depth += step;
      if (depth == 1 && event == JsonParser.Event.KEY_NAME) {
        takeName(encodable(parser.getString(), source));
      } else if (depth == 1) {
        scalar(event, parser, source).ifPresent(this::takeValue);
      } else if (depth == 2 && step > 0 && source == Source.PAYPLE) {
        takeValue(NESTED);
      }
      return depth > 0;
    }

    private void takeName(String next) {
      if (!names.add(next)) {
        throw new JsonException("a name is there twice");
      }
      name = next;
    }

    private void takeValue(String value) {
      values.put(name, value);
    }
  }

  private static int deeper(JsonParser.Event event) {
    return switch (event) {
      case START_OBJECT, START_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }

  /**
   * The text without a byte order mark.
   *
   * @throws JsonException when the text does not begin as an object, or more text follows the
   *     object
   */
  public static String oneObject(String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    String object = (marked ? text.substring(1) : text).strip();
    if (!object.startsWith("{") || end(object) != object.length() - 1) {
      throw new JsonException("the text is not one object");
    }
    return object;
  }

  /**
   * Where the first object ends; the length of the text when it does not end, or is nested too
   * deeply.
   */
  private static int end(String object) {
    int depth = 0;
    for (int i = 0; i < object.length(); i++) {
      switch (object.charAt(i)) {
        case '"' -> i = endOfText(object, i);
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i;
      }
      if (depth > DEEPEST) {
        // some parsers recurse for each level
        return object.length();
      }
    }
    return object.length();
  }

  private static int endOfText(String object, int start) {
    int i = start + 1;
    while (i < object.length() && object.charAt(i) != '"') {
      i += object.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
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

  private static String encodable(String text, Source source) {
    if (source == Source.UNTRUSTED && !Encodable.is(text)) {
      throw new JsonException("the text has half of a character");
    }
    return Encodable.of(text);
  }

  /** The text of a value; empty for null, and for the end of a nested value. */
  private static Optional<String> scalar(JsonParser.Event event, JsonParser parser, Source source) {
    return switch (event) {
      case VALUE_STRING -> Optional.of(encodable(parser.getString(), source));
      case VALUE_NUMBER -> Optional.of(number(parser));
      case VALUE_TRUE -> Optional.of("true");
      case VALUE_FALSE -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private static String number(JsonParser parser) {
    String number = parser.getString();
    // a number with thousands of digits is not evaluated
    if (number.length() > LONGEST_NUMBER || parser.getBigDecimal() == null) {
      throw new JsonException("a number is too long");
    }
    return number;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON with another parser than the module does. */
public final class OtherReader {

  private static final int DEEPEST = 5_000;

  // after sixty-four zeros it takes a number for a zero that goes on; and it refuses halves of
  // characters
  private static final Pattern NOT_READ = Pattern.compile("[0-9]{40}|\\\\u[dD][89a-fA-F]|\\p{Cs}");

  private OtherReader() {}

  /** Whether the text has nothing that it reads otherwise than JSON demands. */
  public static boolean reads(String text) {
    return !NOT_READ.matcher(text).find();
  }

  /** In what the members that were read are not those of the text. */
  public static List<String> differences(String text, Map<String, String> read) {
    List<String> differences = new ArrayList<>();
    JsonObject object = object(text);
    object.entrySet().stream()
        .filter(member -> !same(member.getValue(), read.get(member.getKey())))
        .forEach(member -> differences.add(member + " was read as " + read.get(member.getKey())));
    read.keySet().stream()
        .filter(name -> !object.has(name))
        .forEach(name -> differences.add(name + " was made up"));
    return differences;
  }

  /** The names of the object's own members, each as often as it is there. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    try (JsonReader reader = strict(text)) {
      reader.beginObject();
      while (reader.hasNext()) {
        names.add(reader.nextName());
        reader.skipValue();
      }
      return names;
    } catch (IOException failed) {
      throw new AssertionError("the other parser refuses " + text, failed);
    }
  }

  static JsonObject object(String text) {
    try (JsonReader reader = strict(text)) {
      JsonElement element = JsonParser.parseReader(reader);
      if (element instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
        return object;
      }
      throw new MalformedJsonException("no object, or more than one");
    } catch (IOException | JsonParseException failed) {
      throw new AssertionError("the other parser refuses " + text, failed);
    }
  }

  private static JsonReader strict(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
    return reader;
  }

  private static boolean same(JsonElement element, String text) {
    if (element.isJsonNull() || text == null) {
      return element.isJsonNull() && text == null;
    }
    if (!element.isJsonPrimitive()) {
      return element.equals(JsonParser.parseString(text));
    }
    return element.getAsJsonPrimitive().isNumber()
        ? new BigDecimal(element.getAsString()).compareTo(new BigDecimal(text)) == 0
        : element.getAsString().equals(text);
  }
}

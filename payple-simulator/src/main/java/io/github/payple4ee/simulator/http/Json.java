// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes JSON. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(
              OffsetDateTime.class,
              (JsonSerializer<OffsetDateTime>)
                  (time, type, context) ->
                      new JsonPrimitive(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)))
          .registerTypeAdapter(
              OffsetDateTime.class,
              (JsonDeserializer<OffsetDateTime>)
                  (json, type, context) -> OffsetDateTime.parse(json.getAsString()))
          .create();

  private static final Gson WITH_NULLS = GSON.newBuilder().serializeNulls().create();

  private Json() {}

  public static String write(Object value) {
    return GSON.toJson(value);
  }

  /** Keeps members that are null, which {@link #write(Object)} leaves out. */
  public static String writeWithNulls(Object value) {
    return WITH_NULLS.toJson(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  /** The members of an object as text, whatever their JSON types; null becomes empty text. */
  public static Map<String, String> fields(String json) {
    try {
      if (JsonParser.parseString(json) instanceof JsonObject object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.entrySet().forEach(member -> fields.put(member.getKey(), text(member.getValue())));
        return fields;
      }
      throw new BadRequest(400, "a JSON object is expected");
    } catch (JsonParseException e) {
      throw new BadRequest(400, "the body is not JSON", e);
    }
  }

  private static String text(JsonElement value) {
    if (value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }
}

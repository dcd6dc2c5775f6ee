// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility.shop;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the shop answered.
 *
 * @param status the HTTP status
 * @param response all of it
 */
public record Answer(int status, HttpResponse<String> response) {

  /** A header; empty when there is none. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The body as JSON. */
  public JsonElement json() {
    try {
      return JsonParser.parseString(response.body());
    } catch (JsonParseException noJson) {
      throw new IllegalStateException(
          status + " " + response.uri() + ": " + response.body(), noJson);
    }
  }

  /** A text of the JSON object. */
  public String text(String field) {
    JsonElement value = json().getAsJsonObject().get(field);
    if (value == null) {
      throw new IllegalStateException(
          status + " " + response.uri() + " without " + field + ": " + response.body());
    }
    return value.getAsString();
  }

  /** A number of the JSON object. */
  public long number(String field) {
    return json().getAsJsonObject().get(field).getAsLong();
  }

  /** The JSON object, when it has texts alone. */
  public Map<String, String> texts() {
    return texts(json().getAsJsonObject());
  }

  /** An object of texts in the JSON object. */
  public Map<String, String> texts(String field) {
    return texts(json().getAsJsonObject().getAsJsonObject(field));
  }

  private static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.entrySet().forEach(one -> texts.put(one.getKey(), one.getValue().getAsString()));
    return texts;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.shop;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What the shop answered.
 *
 * @param status the HTTP status
 * @param response all of it
 */
public record Reply(int status, HttpResponse<String> response) {

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), response);
  }

  /** A header of the answer. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Its media type without parameters. */
  public String type() {
    return header("Content-Type").orElse("").replaceAll(";.*", "");
  }

  /** The body as it came. */
  public String body() {
    return response.body();
  }

  /** The body as JSON. */
  public JsonElement json() {
    return JsonParser.parseString(body());
  }

  /** A field of the JSON object. */
  public String text(String field) {
    JsonObject object = json().getAsJsonObject();
    return object.has(field) ? object.get(field).getAsString() : null;
  }

  /** A number of the JSON object. */
  public long number(String field) {
    return json().getAsJsonObject().get(field).getAsLong();
  }
}

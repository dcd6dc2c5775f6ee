// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a body as named fields, whether it is JSON, a form or multipart. */
final class BodyReader {
  private static final int MOST_BYTES = 1 << 20;

  private BodyReader() {}

  static Map<String, String> fields(String contentType, InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new BadRequest(413, "the body is larger than 1 MiB");
    }
    String type = contentType == null ? "" : contentType;
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return Multipart.fields(type, bytes);
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return Map.of();
    }
    boolean form = type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    // curl -d sends the content type of a form by default, and no form begins with a brace
    return form && !text.startsWith("{") ? form(text) : Json.fields(text);
  }

  static Map<String, String> form(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      fields.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return fields;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, "the form is not URL-encoded", e);
    }
  }
}

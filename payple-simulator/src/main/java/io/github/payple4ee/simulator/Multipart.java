// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text fields of a multipart/form-data body. */
final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "content-disposition:[^\\r\\n]*[; ]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

  private Multipart() {}

  static Map<String, String> fields(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new BadRequest(400, "the multipart body names no boundary");
    }
    // Latin-1 keeps every byte, so that the text can be cut before it is decoded
    String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    String[] parts = text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : parts) {
      int blank = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(blank < 0 ? "" : part.substring(0, blank));
      if (name.find()) {
        fields.put(utf8(name.group(1)), utf8(part.substring(blank + 4)));
      }
    }
    return fields;
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}

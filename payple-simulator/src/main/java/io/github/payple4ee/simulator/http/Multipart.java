// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text fields of a multipart/form-data body. */
final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
  private static final String DISPOSITION = "content-disposition:";
  private static final Pattern NAME =
      Pattern.compile("[; ]name=\"([^\"\\r\\n]*+)\"", Pattern.CASE_INSENSITIVE);

  private Multipart() {}

  static Map<String, String> fields(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new BadRequest(400, "the multipart body has no boundary");
    }
    // Latin-1 keeps every byte, so that the text can be cut before it is decoded
    String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    String[] parts = text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : parts) {
      int blank = part.indexOf("\r\n\r\n");
      name(blank < 0 ? "" : part.substring(0, blank))
          .ifPresent(name -> fields.put(utf8(name), utf8(part.substring(blank + 4))));
    }
    return fields;
  }

  /** The name of a part, from its headers. */
  private static Optional<String> name(String headers) {
    return headers
        .lines()
        .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
        .map(NAME::matcher)
        .filter(Matcher::find)
        .map(name -> name.group(1))
        .findFirst();
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}

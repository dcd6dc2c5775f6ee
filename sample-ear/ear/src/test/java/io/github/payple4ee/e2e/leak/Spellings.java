// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** The ways in which a text may be written in a log, an answer, a page or a table. */
final class Spellings {

  /** A shorter text would be found by chance. */
  static final int SHORTEST = 8;

  private static final String UNRESERVED = "-._~";

  private Spellings() {}

  /** The text in each spelling that differs from the others, by what the spelling is called. */
  static Map<String, String> of(String text) {
    Map<String, String> spellings = new LinkedHashMap<>();
    add(spellings, "plain", text);
    add(spellings, "lower case", text.toLowerCase(Locale.ROOT));
    String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
    add(spellings, "form", form);
    add(spellings, "form in lower case", lowerEscapes(form));
    add(spellings, "URL", percent(text));
    add(spellings, "URL in lower case", lowerEscapes(percent(text)));
    add(spellings, "JSON", json(text, letter -> letter > 126));
    add(
        spellings,
        "JSON for pages",
        json(text, letter -> letter > 126 || "<>&='".indexOf(letter) >= 0));
    add(spellings, "JSON with slashes", text.replace("/", "\\/"));
    add(spellings, "HTML", html(text));
    add(spellings, "hex", HexFormat.of().formatHex(bytes(text)));
    add(spellings, "HEX", HexFormat.of().withUpperCase().formatHex(bytes(text)));
    for (int before = 0; before < 3; before++) {
      String inside = inside(text, before);
      add(spellings, "Base64 after " + before, inside);
      add(spellings, "Base64 for URLs after " + before, inside.replace('+', '-').replace('/', '_'));
      add(
          spellings,
          "Base64 in a form after " + before,
          URLEncoder.encode(inside, StandardCharsets.UTF_8));
    }
    return spellings;
  }

  private static void add(Map<String, String> spellings, String name, String spelling) {
    if (bytes(spelling).length >= SHORTEST && !spellings.containsValue(spelling)) {
      spellings.put(name, spelling);
    }
  }

  /** What Base64 makes of the text whatever stands around it, after so many bytes of a group. */
  private static String inside(String text, int before) {
    byte[] clear = bytes(text);
    byte[] padded = new byte[before + clear.length];
    System.arraycopy(clear, 0, padded, before, clear.length);
    String encoded = Base64.getEncoder().encodeToString(padded);
    int firstWhole = (before * 8 + 5) / 6;
    int afterWhole = padded.length * 8 / 6;
    return encoded.substring(firstWhole, afterWhole);
  }

  private static String percent(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : bytes(text)) {
      char letter = (char) (one & 0xff);
      boolean plain =
          letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
      encoded.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
    }
    return encoded.toString();
  }

  private static String lowerEscapes(String encoded) {
    StringBuilder lower = new StringBuilder(encoded);
    for (int at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', at + 1)) {
      lower.replace(at, at + 3, encoded.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }
    return lower.toString();
  }

  private static String json(String text, IntPredicate escaped) {
    StringBuilder encoded = new StringBuilder();
    text.chars()
        .forEach(
            letter ->
                encoded.append(
                    escaped.test(letter)
                        ? String.format("\\u%04x", letter)
                        : String.valueOf((char) letter)));
    return encoded.toString();
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

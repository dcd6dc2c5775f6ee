// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes JSON that may stand inside an element of an HTML page. Letters that could end the element,
 * start another one or end a line of a script are escaped, so the text needs no other escaping.
 */
final class PageJson {

  private PageJson() {}

  /** An object with these texts, in their order. */
  static String object(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(member -> text(member.getKey()) + ":" + text(member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A text in quotation marks. */
  static String text(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int at = 0; at < text.length(); at++) {
      append(json, text.charAt(at));
    }
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char letter) {
    if (letter == '"' || letter == '\\') {
      json.append('\\').append(letter);
    } else if (letter < ' ' || isSpecial(letter) || Character.isSurrogate(letter)) {
      json.append(String.format("\\u%04x", (int) letter));
    } else {
      json.append(letter);
    }
  }

  private static boolean isSpecial(char letter) {
    return switch (letter) {
      case '<', '>', '&', '\'', '\u007f', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the fields of a form. It refuses a form with two values for the same field, and a form that
 * is not valid UTF-8.
 */
final class ClaimForm {

  // Payple's results have about sixty
  static final int MOST_FIELDS = 300;

  private ClaimForm() {}

  static Map<String, String> read(byte[] body) {
    // one character per byte; each field is decoded separately
    String form = new String(body, StandardCharsets.ISO_8859_1);
    Map<String, String> fields = new LinkedHashMap<>();
    int count = 0;
    for (int at = 0; at < form.length(); at++) {
      int end = form.indexOf('&', at);
      String pair = form.substring(at, end < 0 ? form.length() : end);
      if (++count > MOST_FIELDS) {
        throw new MalformedCallback("The form has too many fields");
      }
      put(fields, pair);
      at += pair.length();
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String pair) {
    if (pair.isEmpty()) {
      return;
    }
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
    String other = fields.putIfAbsent(name, value);
    if (other != null && !other.equals(value)) {
      throw new MalformedCallback("The form has two values for the same field");
    }
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '%') {
        bytes.write(escaped(text, at));
        at += 2;
      } else {
        bytes.write(letter == '+' ? ' ' : letter);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int escaped(String text, int at) {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw new MalformedCallback("The form has an invalid percent encoding");
    }
    return high * 16 + low;
  }

  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException otherLetters) {
      throw new MalformedCallback("The body is not valid UTF-8");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import java.util.stream.Collectors;

/** Checks whether text can be encoded. Half of a character (an unpaired surrogate) cannot. */
final class Encodable {

  private static final String REPLACEMENT = "\uFFFD";

  private Encodable() {}

  /** Whether the text has no half of a character. */
  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (half(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The text, with U+FFFD in place of each half of a character. */
  static String of(String text) {
    return is(text)
        ? text
        : text.codePoints()
            .mapToObj(letter -> half(letter) ? REPLACEMENT : Character.toString(letter))
            .collect(Collectors.joining());
  }

  private static boolean half(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}

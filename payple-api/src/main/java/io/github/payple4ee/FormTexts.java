// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.client.PlainText;
import org.jspecify.annotations.Nullable;

/** The rules for texts that Payple's script puts into a form. */
final class FormTexts {

  private FormTexts() {}

  private static boolean refused(int letter) {
    return letter == '"'
        || letter == '<'
        || letter == '>'
        || letter == '\\'
        || PlainText.deceptive(letter);
  }

  /** Refuses an invalid text. The message does not repeat it, because it may be personal. */
  static void require(String name, String wireName, @Nullable String text, int longest) {
    // protocol notes: Payple's script puts the values into a form without escaping them
    if (text != null
        && (text.length() > longest || text.codePoints().anyMatch(FormTexts::refused))) {
      throw new IllegalArgumentException(
          name
              + " must be at most "
              + longest
              + " characters without the characters \" < > \\, control characters, invisible"
              + " characters and unusual blanks ("
              + wireName
              + "); URL-encode the text if it needs them");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/**
 * Removes characters that deceive a reader. Some characters are invisible, change the direction of
 * the text after them, or only look like a space, so that two different texts look the same. Every
 * method reads the text once, from its beginning to its end.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * Whether a character is invisible, changes the direction of the text, only looks like a space,
   * or is no character at all: controls, formats (Unicode {@code Cf}), every blank but the plain
   * space, Hangul fillers, variation selectors, tags, private and unassigned code points, and
   * halves of characters.
   *
   * @param codePoint a Unicode code point
   * @return true when a reader cannot recognize the character
   */
  public static boolean deceptive(int codePoint) {
    return blank(codePoint) || invisible(codePoint);
  }

  /**
   * The text without {@linkplain #deceptive deceptive} characters: a blank or a control character
   * becomes a plain space, and the others are removed.
   *
   * @param text any text
   * @return the text as a reader sees it
   */
  public static String of(String text) {
    if (ascii(text) || text.codePoints().noneMatch(PlainText::deceptive)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            letter -> {
              if (blank(letter)) {
                plain.append(' ');
              } else if (!invisible(letter)) {
                plain.appendCodePoint(letter);
              }
            });
    return plain.toString();
  }

  /**
   * The beginning of a text, for work on text of unknown length. A word or number that would be cut
   * is left out as a whole, because {@link Masking} does not recognize a part of a key, card number
   * or address.
   *
   * @param text any text
   * @param longest the highest number of characters to keep
   * @return the text itself when it is not longer
   */
  public static String beginning(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest;
    while (end > 0 && continues(text.charAt(end - 1))) {
      end--;
    }
    while (end > 0 && numbered(text.charAt(end - 1))) {
      end--;
    }
    // the text must not end with half of a character
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether every character is a printable character of ASCII, as in most texts. */
  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || letter >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean continues(char letter) {
    return letter > ' ' && letter < 0x7f;
  }

  private static boolean numbered(char letter) {
    return Character.digit(letter, 10) >= 0 || letter == ' ' || letter == '-';
  }

  /** A control character or a blank other than the plain space. */
  private static boolean blank(int letter) {
    if (letter == ' ') {
      return false;
    }
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // Braille blank, Hangul fillers
      default ->
          letter == 0x2800
              || letter == 0x3164
              || letter == 0xFFA0
              || letter == 0x115F
              || letter == 0x1160;
    };
  }

  private static boolean invisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      // grapheme joiner, Khmer inherent vowels, object replacement
      default ->
          letter == 0x034F
              || letter == 0x17B4
              || letter == 0x17B5
              || letter == 0xFFFC
              || variationSelector(letter);
    };
  }

  private static boolean variationSelector(int letter) {
    return (letter >= 0x180B && letter <= 0x180F)
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || (letter >= 0xE0000 && letter <= 0xE0FFF);
  }
}

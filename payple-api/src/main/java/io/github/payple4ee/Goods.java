// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import io.github.payple4ee.client.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the name of the goods (manual: 1. {@code PCD_PAY_GOODS}). It has 1 to 2048
 * characters. It has no emoji, because some card companies fail on emoji. It has none of {@code "},
 * {@code <}, {@code >} and {@code \}, because Payple's script puts the name into a form without
 * escaping it. It has no control characters and no {@linkplain PlainText#deceptive invisible} ones,
 * so that the name on the receipt is the name that the buyer saw.
 */
public final class Goods {

  private static final int LONGEST = 2048;
  private static final String NOTHING_LEFT = "-";

  private Goods() {}

  /**
   * Turns any text into a valid name. A shop that cannot choose the names of its goods calls {@code
   * PaymentRequest.of(orderId, Goods.safe(name), amount)}. Quotation marks become apostrophes,
   * angle brackets become parentheses, a backslash becomes a slash, blanks and control characters
   * become spaces. Emoji and invisible characters are removed. A text that is too long is cut.
   *
   * @param text any text, or null
   * @return a valid name of 1 to 2048 characters; a hyphen when no character of the text remains
   */
  public static String safe(@Nullable String text) {
    String plain = PlainText.of(text == null ? "" : text);
    StringBuilder safe = new StringBuilder(Math.min(plain.length(), LONGEST));
    for (int at = 0; at < plain.length() && safe.length() < LONGEST; ) {
      int letter = plain.codePointAt(at);
      at += Character.charCount(letter);
      switch (letter) {
        case '"' -> safe.append('\'');
        case '<' -> safe.append('(');
        case '>' -> safe.append(')');
        case '\\' -> safe.append('/');
        default -> {
          if (!pictured(letter)) {
            safe.appendCodePoint(letter);
          }
        }
      }
    }
    return safe.toString().isBlank() ? NOTHING_LEFT : safe.toString();
  }

  static String require(String goods) {
    if (goods == null || goods.isBlank() || goods.length() > LONGEST) {
      throw new IllegalArgumentException(
          "goods must be 1 to "
              + LONGEST
              + " characters (PCD_PAY_GOODS); was "
              + (goods == null ? "null" : goods.length() + " characters"));
    }
    goods
        .codePoints()
        .filter(Goods::refused)
        .findFirst()
        .ifPresent(letter -> refuse(goods, letter));
    return goods;
  }

  private static boolean refused(int letter) {
    return pictured(letter) || ofMarkup(letter) || PlainText.deceptive(letter);
  }

  private static void refuse(String goods, int letter) {
    String shown = PlainText.of(goods.length() <= 40 ? goods : goods.substring(0, 40) + "…");
    String why =
        ofMarkup(letter)
            ? "none of the characters \" < > \\, which Payple's script puts into a form unescaped"
            : pictured(letter)
                ? "no emoji, on which some card companies fail"
                : "no control characters, invisible characters or unusual blanks, because they"
                    + " make two different names look the same";
    throw new IllegalArgumentException(
        "goods must have "
            + why
            + " (PCD_PAY_GOODS); the name has U+"
            + "%04X".formatted(letter)
            + ": \""
            + shown
            + "\". Remove it, or use Goods.safe(text), which replaces it");
  }

  private static boolean ofMarkup(int letter) {
    return letter == '"' || letter == '<' || letter == '>' || letter == '\\';
  }

  // manual 1, PCD_PAY_GOODS: some card companies fail on emoji
  private static boolean pictured(int letter) {
    return Character.isSupplementaryCodePoint(letter) || (letter >= 0x2600 && letter <= 0x27BF);
  }
}

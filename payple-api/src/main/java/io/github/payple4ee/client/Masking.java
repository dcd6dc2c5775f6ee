// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks everything in foreign text that looks like a key, a card number, a phone number or an
 * e-mail address. It is for messages, which may contain anything, and for fields that this version
 * does not know. The time is linear in the length of the text.
 */
public final class Masking {

  private static final String STARS = "***";
  private static final int SHORTEST_KEY = 24;
  private static final int SHORTEST_NUMBER = 12;
  // how much of a text is read before it is shortened, as a multiple of the longest result
  private static final int READ = 4;

  private static final Pattern WHOLE_CARD_NUMBER = Pattern.compile("[0-9]{13,19}");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ -]");

  private Masking() {}

  /** Masks the middle of a card number that has no stars. */
  static String cardNumber(String number) {
    String digits = BETWEEN_DIGITS.matcher(number).replaceAll("");
    return WHOLE_CARD_NUMBER.matcher(digits).matches()
        ? digits.substring(0, 4) + "********" + digits.substring(digits.length() - 4)
        : number;
  }

  /**
   * Masks a text.
   *
   * @param text an untrusted text
   * @return the text with stars in place of keys and personal data
   */
  public static String of(String text) {
    BitSet sensitive = new BitSet(text.length());
    markKeys(text, sensitive);
    markNumbers(text, sensitive);
    markPhones(text, sensitive);
    markAddresses(text, sensitive);
    return sensitive.isEmpty() ? text : starred(text, sensitive);
  }

  /**
   * Prepares a foreign message for the history, a log or a page: it is shortened first, then
   * invisible characters are removed, then it is masked.
   *
   * @param text an untrusted text of any length
   * @param longest the highest number of characters of the result; a shortened text ends with an
   *     ellipsis
   * @return the message; null when there is none
   */
  public static @Nullable String message(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    String beginning = PlainText.beginning(text, READ * longest);
    String masked = of(PlainText.of(beginning));
    if (masked.length() <= longest && beginning.length() == text.length()) {
      return masked;
    }
    int end = Math.min(masked.length(), longest - 1);
    if (end > 0 && Character.isHighSurrogate(masked.charAt(end - 1))) {
      end--;
    }
    return masked.substring(0, end) + "…";
  }

  /** Marks keys and tokens: runs of at least 24 letters of Base64. */
  private static void markKeys(String text, BitSet sensitive) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !ofKey(text.charAt(at))) {
        if (at - start >= SHORTEST_KEY) {
          sensitive.set(start, at);
        }
        start = at + 1;
      }
    }
  }

  /**
   * Marks card and account numbers: at least 12 characters of digits, spaces and hyphens that begin
   * and end with a digit.
   */
  private static void markNumbers(String text, BitSet sensitive) {
    int first = -1;
    int last = -1;
    for (int at = 0; at <= text.length(); at++) {
      char letter = at == text.length() ? '.' : text.charAt(at);
      if (digit(letter)) {
        first = first < 0 ? at : first;
        last = at;
      } else if (letter != ' ' && letter != '-') {
        if (first >= 0 && last - first + 1 >= SHORTEST_NUMBER) {
          sensitive.set(first, last + 1);
        }
        first = -1;
      }
    }
  }

  /** Marks mobile numbers: 010-1234-5678, with hyphens, with spaces, or without both. */
  private static void markPhones(String text, BitSet sensitive) {
    for (int at = 0; at < text.length(); at++) {
      int end = zero(text, at) ? phone(text, at) : -1;
      if (end > 0) {
        sensitive.set(at, end);
      }
    }
  }

  private static boolean zero(String text, int at) {
    return Character.digit(text.charAt(at), 10) == 0
        && at + 1 < text.length()
        && Character.digit(text.charAt(at + 1), 10) == 1;
  }

  /** Returns the end of the mobile number that begins here, or -1 when none begins. */
  private static int phone(String text, int start) {
    int middle = afterBlank(text, afterDigits(text, start, 3));
    for (int digits = 4; middle > 0 && digits >= 3; digits--) {
      int end = afterDigits(text, afterBlank(text, afterDigits(text, middle, digits)), 4);
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  private static int afterDigits(String text, int start, int count) {
    if (start < 0 || start + count > text.length()) {
      return -1;
    }
    for (int at = start; at < start + count; at++) {
      if (!digit(text.charAt(at))) {
        return -1;
      }
    }
    return start + count;
  }

  private static int afterBlank(String text, int at) {
    return at >= 0 && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-')
        ? at + 1
        : at;
  }

  /**
   * Marks e-mail addresses: the characters around an {@code @}, but not before the previous
   * {@code @}.
   */
  private static void markAddresses(String text, BitSet sensitive) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && ofName(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < text.length() && ofHost(text.charAt(end))) {
        end++;
      }
      if (start < at && end > at + 1) {
        sensitive.set(start, end);
      }
    }
  }

  private static String starred(String text, BitSet sensitive) {
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    for (int start = sensitive.nextSetBit(0); start >= 0; start = sensitive.nextSetBit(at)) {
      masked.append(text, at, start).append(STARS);
      at = sensitive.nextClearBit(start);
    }
    return masked.append(text, at, text.length()).toString();
  }

  private static boolean digit(char letter) {
    return Character.digit(letter, 10) >= 0;
  }

  private static boolean ofAlphabet(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  private static boolean ofKey(char letter) {
    return ofAlphabet(letter) || letter == '+' || letter == '/' || letter == '=';
  }

  private static boolean ofHost(char letter) {
    return ofAlphabet(letter) || letter == '.' || letter == '-';
  }

  private static boolean ofName(char letter) {
    return ofHost(letter) || letter == '_' || letter == '%' || letter == '+';
  }
}

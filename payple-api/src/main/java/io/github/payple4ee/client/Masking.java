// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.regex.Pattern;

/**
 * Takes out of foreign text what looks like a key, a card number, a phone number or an address: for
 * messages, which may say anything, and for fields that this version does not know.
 */
public final class Masking {

  private static final Pattern SENSITIVE =
      Pattern.compile(
          "[A-Za-z0-9+/=]{24,}" // keys and tokens
              + "|[0-9][0-9 -]{10,}[0-9]" // card and account numbers
              + "|01[0-9][ -]?[0-9]{3,4}[ -]?[0-9]{4}" // mobile numbers
              + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"); // e-mail addresses

  private Masking() {}

  /**
   * Masks a text.
   *
   * @param text what somebody else wrote
   * @return the text with stars in place of what nobody may read
   */
  public static String of(String text) {
    return SENSITIVE.matcher(text).replaceAll("***");
  }
}

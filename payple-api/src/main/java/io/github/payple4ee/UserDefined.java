// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import org.jspecify.annotations.Nullable;

/**
 * Texts of the shop that Payple stores with a payment and returns with its result (manual: 3.
 * {@code PCD_USER_DEFINE1}, {@code PCD_USER_DEFINE2}). The journal stores them too: they must not
 * contain secrets.
 *
 * @param first at most 2048 characters; null for none
 * @param second at most 2048 characters; null for none
 */
public record UserDefined(@Nullable String first, @Nullable String second) {

  /** No texts. */
  public static final UserDefined NONE = new UserDefined(null, null);

  private static final int LONGEST = 2048;

  /**
   * Refuses texts that would break the window's form. An empty text is none, because some databases
   * do not keep an empty text.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public UserDefined {
    FormTexts.require("first", "PCD_USER_DEFINE1", first, LONGEST);
    FormTexts.require("second", "PCD_USER_DEFINE2", second, LONGEST);
    first = orNone(first);
    second = orNone(second);
  }

  private static @Nullable String orNone(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** Prints no text, because the shop's texts may be personal data. */
  @Override
  public String toString() {
    return "UserDefined[***]";
  }
}

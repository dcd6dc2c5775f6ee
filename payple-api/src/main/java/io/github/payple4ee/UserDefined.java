// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;

/**
 * What the shop wants to have written down with a payment at Payple, and given back with its result
 * (manual: 3. {@code PCD_USER_DEFINE1}, {@code PCD_USER_DEFINE2}). Kept in the journal: nothing
 * secret belongs here.
 *
 * @param first at most 2048 characters; null for none
 * @param second at most 2048 characters; null for none
 */
public record UserDefined(@Nullable String first, @Nullable String second) {

  /** Nothing is written down. */
  public static final UserDefined NONE = new UserDefined(null, null);

  private static final int LONGEST = 2048;

  /**
   * Refuses what would break the window's form.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule
   */
  public UserDefined {
    FormTexts.require("first", "PCD_USER_DEFINE1", first, LONGEST);
    FormTexts.require("second", "PCD_USER_DEFINE2", second, LONGEST);
  }

  /** Tells nothing; what a shop writes down may be of a buyer. */
  @Override
  public String toString() {
    return "UserDefined[***]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A number that identifies something, such as the shop's number of a buyer. The manual sends it as
 * a JSON number, so the module does too, unless a JSON number would lose leading zeros.
 *
 * @param digits the digits
 */
public record WireNumber(String digits) {

  private static final Pattern KEPT_BY_A_NUMBER = Pattern.compile("[1-9][0-9]{0,14}|0");

  /** Requires the digits. */
  public WireNumber {
    Objects.requireNonNull(digits, "digits");
  }

  /**
   * Whether a JSON number keeps all digits of the number.
   *
   * @return false when the digits have to be sent as text
   */
  public boolean keptByNumber() {
    return KEPT_BY_A_NUMBER.matcher(digits).matches();
  }

  /** Prints no digits, because the number of a buyer is personal. */
  @Override
  public String toString() {
    return "***";
  }
}

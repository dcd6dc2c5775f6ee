// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

/** Numbers that are names: sent as the manual has them, as a JSON number, if nothing is lost. */
final class WireNumbers {

  private WireNumbers() {}

  static Object of(String digits) {
    // a number would lose the zeros in front
    return digits.matches("[1-9][0-9]{0,14}|0") ? (Object) Long.valueOf(digits) : digits;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.client.Masking;
import io.github.payple4ee.client.PlainText;
import jakarta.annotation.Nullable;

/**
 * Fits foreign text into a column: no invisible characters, no halves of characters, not longer
 * than the column.
 */
final class Texts {

  private static final int LONGEST_MESSAGE = 500;
  private static final int LONGEST_CODE = 32;

  private Texts() {}

  /** Whether every database can store a name from outside: they differ in the character NUL. */
  static boolean storable(String name) {
    return name.indexOf('\0') < 0;
  }

  /**
   * Prepares a foreign message: shortened, then masked. Evidence does this when it is made, so that
   * no such work is done while a row is locked.
   */
  static @Nullable String message(@Nullable String text) {
    return Masking.message(text, LONGEST_MESSAGE);
  }

  /** Prepares the reason of a decline in the same way. */
  static Refusal prepared(Refusal refusal) {
    return new Refusal(code(refusal.code()), message(refusal.message()));
  }

  /** Prepares a code in the same way: a claim may put anything there. */
  static @Nullable String code(@Nullable String code) {
    return Masking.message(code, LONGEST_CODE);
  }

  /** Fits a code that was prepared into its column. */
  static @Nullable String fittingCode(@Nullable String code) {
    return shortened(code, LONGEST_CODE);
  }

  /** Fits a message that was prepared, and perhaps got a few words more, into its column. */
  static @Nullable String fitting(@Nullable String message) {
    return shortened(message, LONGEST_MESSAGE);
  }

  static @Nullable String shortened(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    return PlainText.of(text.length() <= longest ? text : text.substring(0, longest - 1) + "…");
  }
}

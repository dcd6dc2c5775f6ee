// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.client.Masking;
import io.github.payple4ee.client.PlainText;
import jakarta.annotation.Nullable;

/**
 * Prepares foreign text for a column: without invisible characters and without halves of
 * characters, and not longer than the column.
 */
final class Texts {

  private static final int LONGEST_MESSAGE = 500;
  private static final int LONGEST_CODE = 32;

  private Texts() {}

  /**
   * Whether every database can store a name from outside. Databases differ in the character NUL.
   */
  static boolean storable(String name) {
    return name.indexOf('\0') < 0;
  }

  /**
   * Prepares a foreign message: it is shortened, then masked. Evidence does this when it is
   * created, and not while a row is locked.
   */
  static @Nullable String message(@Nullable String text) {
    return Masking.message(text, LONGEST_MESSAGE);
  }

  /** Prepares the reason of a decline in the same way. */
  static Refusal prepared(Refusal refusal) {
    return new Refusal(code(refusal.code()), message(refusal.message()));
  }

  /** Prepares a code in the same way, because a claim may have any text as its code. */
  static @Nullable String code(@Nullable String code) {
    return Masking.message(code, LONGEST_CODE);
  }

  /** Shortens a prepared code to the length of its column. */
  static @Nullable String fittingCode(@Nullable String code) {
    return shortened(code, LONGEST_CODE);
  }

  /**
   * Shortens a prepared message, to which words may have been added, to the length of its column.
   */
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

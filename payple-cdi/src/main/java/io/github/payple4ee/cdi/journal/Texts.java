// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.client.Masking;
import jakarta.annotation.Nullable;

/**
 * Fits foreign text into a column: no control characters, no halves of characters, not longer than
 * the column.
 */
final class Texts {

  private Texts() {}

  /** Whether a name that anybody may send can be the name of something: databases differ in NUL. */
  static boolean storable(String name) {
    return name.indexOf('\0') < 0;
  }

  /** A message of somebody else: what looks like a key or personal data is masked. */
  static @Nullable String message(@Nullable String text) {
    return text == null ? null : shortened(Masking.of(text), 500);
  }

  static @Nullable String shortened(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    String fitting = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    return fitting.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
  }
}

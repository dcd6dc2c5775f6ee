// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;

/** Fits foreign text into a column: no control characters, not longer than the column. */
final class Texts {

  private Texts() {}

  static @Nullable String shortened(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    String clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
  }
}

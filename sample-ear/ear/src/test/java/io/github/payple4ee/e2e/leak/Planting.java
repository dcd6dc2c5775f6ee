// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import java.util.Objects;

/**
 * A secret that was planted.
 *
 * @param kind what it is
 * @param value the secret
 */
record Planting(Kind kind, String value) {

  Planting {
    Objects.requireNonNull(kind, "kind");
    if (Spellings.bytes(value).length < Spellings.SHORTEST) {
      throw new IllegalArgumentException("too short to be recognised: a " + kind);
    }
  }

  /** A failing test is a log, too. */
  @Override
  public String toString() {
    return kind + " (" + value.length() + " letters)";
  }
}

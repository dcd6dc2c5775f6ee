// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

/**
 * A secret where it was found.
 *
 * @param secret which
 * @param spelling how it is written there
 * @param place where
 * @param offset after how many bytes
 * @param around what stands before and after it
 */
record Find(Planting secret, String spelling, Place place, int offset, String around) {

  @Override
  public String toString() {
    return secret + " as " + spelling + " in " + place + " at " + offset + ": " + around;
  }
}

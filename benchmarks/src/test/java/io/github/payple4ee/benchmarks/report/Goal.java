// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.report;

/**
 * What is to be reached, and whether it was.
 *
 * @param what in words
 * @param wanted the bound
 * @param reached what was measured
 * @param met whether it is within the bound
 */
public record Goal(String what, String wanted, String reached, boolean met) {

  /** A number that should be at least this. */
  public static Goal atLeast(String what, double wanted, double reached) {
    return new Goal(what, "≥ " + Figures.of(wanted), Figures.of(reached), reached >= wanted);
  }

  /** A number that should be at most this. */
  public static Goal atMost(String what, double wanted, double reached) {
    return new Goal(what, "≤ " + Figures.of(wanted), Figures.of(reached), reached <= wanted);
  }

  /** Something that should not happen. */
  public static Goal none(String what, long count) {
    return new Goal(what, "0", String.valueOf(count), count == 0);
  }

  String line() {
    return "| " + what + " | " + wanted + " | " + reached + " | " + (met ? "yes" : "no") + " |";
  }
}

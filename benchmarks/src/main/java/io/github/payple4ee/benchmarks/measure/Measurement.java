// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import jakarta.annotation.Nullable;

/**
 * What came of a run.
 *
 * @param operations how many times the work was done
 * @param failures how many times it failed, not counted above
 * @param failure what the first failure said
 * @param nanos from the first beginning to the last end
 * @param p50 half were done within so many nanoseconds
 * @param p99 and all but one of a hundred within so many
 * @param cpuNanos what the server's process used of its processors meanwhile
 * @param bytes what the server's threads allocated meanwhile
 */
public record Measurement(
    long operations,
    long failures,
    @Nullable String failure,
    long nanos,
    long p50,
    long p99,
    long cpuNanos,
    long bytes) {

  /** Operations a second. */
  public double rate() {
    return nanos == 0 ? 0 : operations * 1e9 / nanos;
  }
}

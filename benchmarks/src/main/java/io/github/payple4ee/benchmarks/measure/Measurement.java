// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.measure;

import jakarta.annotation.Nullable;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param operations how many times the work was done
 * @param failures how many times it failed, not counted above
 * @param failure what the first failure said
 * @param refusals how many times the server refused it for now, by the kind of refusal
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
    Map<String, Long> refusals,
    long nanos,
    long p50,
    long p99,
    long cpuNanos,
    long bytes) {

  /** How many times the server refused it for now, in any way. */
  public long refused() {
    return refusals.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many times it refused it in this way. */
  public long refused(String label) {
    return refusals.getOrDefault(label, 0L);
  }

  /** Operations a second. */
  public double rate() {
    return nanos == 0 ? 0 : operations * 1e9 / nanos;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@link PaypleService#adoptAll}.
 *
 * @param counts the number of lines with each result; a result without a line is missing
 * @param reason why the import stopped before the end of the file; null when it reached the end
 */
public record AdoptionSummary(Map<AdoptionResult, Integer> counts, @Nullable String reason) {

  /** Copies the counts. */
  public AdoptionSummary {
    counts = Map.copyOf(counts);
  }

  /**
   * The number of lines with a result.
   *
   * @param result the result
   * @return 0 when no line had it
   */
  public int count(AdoptionResult result) {
    return counts.getOrDefault(result, 0);
  }

  /**
   * Whether every line of the file has a result in the report.
   *
   * @return false when the import stopped before the end: run it again with the same file
   */
  public boolean complete() {
    return reason == null;
  }
}

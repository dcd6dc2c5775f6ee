// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * What a buyer changes.
 *
 * @param pauseFrom the first Korean day of a pause; null for today
 * @param pauseUntil the last Korean day of a pause; null for no pause
 * @param skip the period that is not charged; null for none
 * @param resume whether a pause ends today; null for no
 */
public record SubscriptionChange(
    @Nullable String pauseFrom,
    @Nullable String pauseUntil,
    @Nullable Integer skip,
    @Nullable Boolean resume) {

  LocalDate from(LocalDate today) {
    return pauseFrom == null ? today : KoreanDays.read("pauseFrom", pauseFrom);
  }

  LocalDate until() {
    return KoreanDays.read("pauseUntil", pauseUntil);
  }

  boolean changesNothing() {
    return pauseUntil == null && skip == null && !resumes();
  }

  boolean resumes() {
    return Boolean.TRUE.equals(resume);
  }
}

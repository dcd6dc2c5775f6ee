// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What a buyer changes.
 *
 * @param pauseUntil the last Korean day of a pause that begins today; null for none
 * @param skip the period that is not charged; null for none
 * @param resume whether a pause ends today; null for no
 */
public record SubscriptionChange(
    @Nullable String pauseUntil, @Nullable Integer skip, @Nullable Boolean resume) {

  LocalDate until() {
    try {
      return LocalDate.parse(pauseUntil);
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException("pauseUntil is a day such as 2026-12-24", noDay);
    }
  }
}

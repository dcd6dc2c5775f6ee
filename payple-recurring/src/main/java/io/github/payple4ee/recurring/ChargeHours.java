// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The hours of a Korean day in which buyers are charged. They exclude midnight, because card
 * companies maintain their systems then, and because a message at night disturbs the buyer.
 *
 * @param from the time before which no charge begins, Korean time (KST)
 * @param until the time at and after which no charge begins, Korean time (KST)
 */
public record ChargeHours(LocalTime from, LocalTime until) {

  private static final LocalTime EARLIEST = LocalTime.of(0, 30);
  private static final LocalTime LATEST = LocalTime.of(23, 30);

  /** From 09:00 to 21:00 (KST). */
  public static final ChargeHours USUAL = new ChargeHours(LocalTime.of(9, 0), LocalTime.of(21, 0));

  /**
   * Refuses hours around midnight.
   *
   * @throws IllegalArgumentException when they are not between 00:30 and 23:30, or shorter than an
   *     hour
   */
  public ChargeHours {
    // with the precision of the database
    from = Objects.requireNonNull(from, "from").truncatedTo(ChronoUnit.MINUTES);
    until = Objects.requireNonNull(until, "until").truncatedTo(ChronoUnit.MINUTES);
    if (from.isBefore(EARLIEST) || until.isAfter(LATEST) || until.isBefore(from.plusHours(1))) {
      throw new IllegalArgumentException(
          "charge hours must be an hour or more between 00:30 and 23:30 (KST); were "
              + from
              + " to "
              + until);
    }
  }
}

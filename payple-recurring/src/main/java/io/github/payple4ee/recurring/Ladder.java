// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a declined instalment is tried again. A ladder is a part of a plan's version: an instalment
 * keeps the ladder of the version that it was charged by.
 *
 * @param softDays days after the first decline on which a soft decline (limit, balance) is tried
 *     again; rising, 1 to 60. The ladder ends with the period: a day on or after the next due day
 *     is no day of it
 * @param payDays days of the month on which many buyers are paid: a retry that is at most {@link
 *     #payDayDistance} days from one is moved there
 * @param payDayDistance in days, 0 to 5
 * @param systemDelays how long after trouble of the network or of Payple's systems the instalment
 *     is tried again; it was not charged then, and no attempt is counted
 * @param systemDelayAfterwards the delay when all of these are used up
 * @param mostInAWeek how often a card is charged within seven days at most
 * @param mostInThirtyDays how often a card is charged within thirty days at most
 */
public record Ladder(
    List<Integer> softDays,
    List<Integer> payDays,
    int payDayDistance,
    List<Duration> systemDelays,
    Duration systemDelayAfterwards,
    int mostInAWeek,
    int mostInThirtyDays) {

  private static final int LONGEST = 60;
  private static final int MOST_STEPS = 20;

  /**
   * 1, 3, 5 and 7 days after the first decline, moved to the 10th or 25th within two days; after
   * trouble in 15 minutes, 1 hour, 4 hours, and then daily; a card at most 4 times a week and 10
   * times in 30 days.
   */
  public static final Ladder USUAL =
      new Ladder(
          List.of(1, 3, 5, 7),
          List.of(10, 25),
          2,
          List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)),
          Duration.ofDays(1),
          4,
          10);

  /**
   * Refuses a ladder that cannot be climbed.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public Ladder {
    softDays = List.copyOf(softDays);
    payDays = List.copyOf(payDays);
    // as a database keeps them
    systemDelays =
        systemDelays.stream().map(delay -> delay.truncatedTo(ChronoUnit.SECONDS)).toList();
    systemDelayAfterwards = systemDelayAfterwards.truncatedTo(ChronoUnit.SECONDS);
    requireRising(softDays);
    require(
        payDays.stream().allMatch(day -> day >= 1 && day <= 31),
        "payDays must be days of a month, 1 to 31; were " + payDays);
    require(
        payDayDistance >= 0 && payDayDistance <= 5,
        "payDayDistance must be 0 to 5 days; was " + payDayDistance);
    require(systemDelays.size() <= MOST_STEPS, "systemDelays must be at most 20");
    systemDelays.forEach(Ladder::requireDelay);
    requireDelay(systemDelayAfterwards);
    require(
        mostInAWeek >= 1 && mostInThirtyDays >= mostInAWeek,
        "mostInAWeek must be 1 or more, and mostInThirtyDays not less; were "
            + mostInAWeek
            + " and "
            + mostInThirtyDays);
  }

  private static void requireRising(List<Integer> days) {
    int before = 0;
    for (int day : days) {
      require(
          day > before && day <= LONGEST,
          "softDays must rise, from 1 to at most 60 days; were " + days);
      before = day;
    }
    require(days.size() <= MOST_STEPS, "softDays must be at most 20; were " + days.size());
  }

  private static void requireDelay(Duration delay) {
    require(
        delay.compareTo(Duration.ofMinutes(1)) >= 0 && delay.compareTo(Duration.ofDays(7)) <= 0,
        "a delay after trouble must be 1 minute to 7 days; was " + delay);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}

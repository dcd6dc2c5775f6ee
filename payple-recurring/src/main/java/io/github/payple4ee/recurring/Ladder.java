// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The schedule of retries of a declined instalment. A ladder is a part of a plan's version: an
 * instalment keeps the ladder of the version by which it was charged.
 *
 * @param softDays days after the first soft decline (limit, balance) of a card on which it is
 *     retried, in increasing order, each 1 to 60, at most 20. The ladder ends with the period: days
 *     on or after the next due day are not used
 * @param payDays days of the month on which many buyers get their salary, 1 to 31, at most 20: a
 *     retry that is at most {@link #payDayDistance} days away from one is moved to it
 * @param payDayDistance how many days a retry is moved at most, 0 to 5
 * @param systemDelays the delays after which the instalment is retried when the network or Payple's
 *     systems failed, each 1 minute to 7 days, at most 20; nothing was charged in that case, and no
 *     attempt is counted
 * @param systemDelayAfterwards the delay when all of {@code systemDelays} are used up
 * @param mostInAWeek how often a card may be charged within seven days
 * @param mostInThirtyDays how often a card may be charged within thirty days, at most 9999
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
  private static final int MOST_CHARGES = 9999;

  /**
   * 1, 3, 5 and 7 days after the first decline, moved to the 10th or 25th within two days; after a
   * system failure 15 minutes, 1 hour and 4 hours later, and then daily; a card at most 4 times a
   * week and 10 times in 30 days.
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
   * Refuses invalid values.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field, value and
   *     rule
   */
  public Ladder {
    softDays = List.copyOf(softDays);
    payDays = List.copyOf(payDays);
    // with the precision of the database
    systemDelays =
        systemDelays.stream().map(delay -> delay.truncatedTo(ChronoUnit.SECONDS)).toList();
    systemDelayAfterwards = systemDelayAfterwards.truncatedTo(ChronoUnit.SECONDS);
    requireRising(softDays);
    require(
        payDays.stream().allMatch(day -> day >= 1 && day <= 31),
        "payDays must be days of a month, 1 to 31; were " + payDays);
    require(
        payDays.size() <= MOST_STEPS, "payDays must have at most 20 days; were " + payDays.size());
    require(
        payDayDistance >= 0 && payDayDistance <= 5,
        "payDayDistance must be 0 to 5 days; was " + payDayDistance);
    require(
        systemDelays.size() <= MOST_STEPS,
        "systemDelays must have at most 20 delays; there were more");
    systemDelays.forEach(Ladder::requireDelay);
    requireDelay(systemDelayAfterwards);
    require(
        mostInAWeek >= 1 && mostInThirtyDays >= mostInAWeek && mostInThirtyDays <= MOST_CHARGES,
        "mostInAWeek must be 1 or more, and mostInThirtyDays not less and at most 9999; were "
            + mostInAWeek
            + " and "
            + mostInThirtyDays);
  }

  private static void requireRising(List<Integer> days) {
    int before = 0;
    for (int day : days) {
      require(
          day > before && day <= LONGEST,
          "softDays must be in increasing order, each 1 to 60 days; were " + days);
      before = day;
    }
    require(days.size() <= MOST_STEPS, "softDays must have at most 20 days; were " + days.size());
  }

  private static void requireDelay(Duration delay) {
    require(
        delay.compareTo(Duration.ofMinutes(1)) >= 0 && delay.compareTo(Duration.ofDays(7)) <= 0,
        "a delay after a system failure must be 1 minute to 7 days; was " + delay);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import io.github.payple4ee.recurring.Ladder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When an instalment is retried, by its ladder. */
public final class Retries {

  private Retries() {}

  /**
   * The Korean day after a soft decline on which the instalment is retried.
   *
   * @param ladder the ladder of the plan
   * @param first the Korean day of the first decline
   * @param declines how many soft declines there were
   * @param last the Korean day of the latest attempt; the next one is later
   * @return the day; empty when the ladder ends
   */
  public static Optional<LocalDate> afterSoftDecline(
      Ladder ladder, LocalDate first, int declines, LocalDate last) {
    if (declines > ladder.softDays().size()) {
      return Optional.empty();
    }
    LocalDate planned = first.plusDays(ladder.softDays().get(declines - 1));
    LocalDate earliest = last.plusDays(1);
    LocalDate next = planned.isBefore(earliest) ? earliest : planned;
    return Optional.of(payDayNear(ladder, next, earliest).orElse(next));
  }

  private static Optional<LocalDate> payDayNear(Ladder ladder, LocalDate day, LocalDate earliest) {
    YearMonth month = YearMonth.from(day);
    return Stream.of(month.minusMonths(1), month, month.plusMonths(1))
        .flatMap(each -> payDays(ladder, each))
        .filter(payDay -> !payDay.isBefore(earliest))
        .filter(payDay -> distance(payDay, day) <= ladder.payDayDistance())
        .min(
            (one, other) -> {
              int nearer = Long.compare(distance(one, day), distance(other, day));
              return nearer == 0 ? one.compareTo(other) : nearer;
            });
  }

  private static Stream<LocalDate> payDays(Ladder ladder, YearMonth month) {
    return ladder.payDays().stream().map(day -> month.atDay(Math.min(day, month.lengthOfMonth())));
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /**
   * The delay after which the instalment is retried when the network or Payple's systems failed.
   *
   * @param ladder the ladder of the plan
   * @param failures how many consecutive failures there were, 1 or more
   */
  public static Duration afterTrouble(Ladder ladder, int failures) {
    List<Duration> delays = ladder.systemDelays();
    return failures <= delays.size() ? delays.get(failures - 1) : ladder.systemDelayAfterwards();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The days under which Payple records payments: Korean days, in every time zone of the server. */
public final class KoreanDay {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final int MOST_DAYS = 7;
  private static final Duration AROUND_MIDNIGHT = Duration.ofMinutes(10);

  private KoreanDay() {}

  /** The Korean day of an instant. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, KOREA);
  }

  /** The instant of a Korean time. */
  public static Instant instant(LocalDateTime time) {
    return time.atZone(KOREA).toInstant();
  }

  /** The days from one time to another; only the last days when there are many. */
  public static List<LocalDate> between(Instant first, Instant last) {
    LocalDate end = of(last.plus(AROUND_MIDNIGHT));
    LocalDate start = of(first.minus(AROUND_MIDNIGHT));
    LocalDate earliest = end.minusDays(MOST_DAYS);
    return (start.isBefore(earliest) ? earliest : start).datesUntil(end.plusDays(1)).toList();
  }

  /**
   * The day of a request. Around midnight also the adjacent day, because Payple's clock may differ.
   */
  public static List<LocalDate> around(Instant requested) {
    Set<LocalDate> days = new LinkedHashSet<>();
    days.add(of(requested));
    days.add(of(requested.plus(AROUND_MIDNIGHT)));
    days.add(of(requested.minus(AROUND_MIDNIGHT)));
    return List.copyOf(days);
  }
}

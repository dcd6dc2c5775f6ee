// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.schedule;

import io.github.payple4ee.recurring.ChargeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Korean days and hours. */
public final class KoreanTime {

  /** Korea's time zone. */
  public static final ZoneId KST = ZoneId.of("Asia/Seoul");

  private KoreanTime() {}

  /** The Korean date of a time. */
  public static LocalDate day(Instant time) {
    return time.atZone(KST).toLocalDate();
  }

  /** The time at which the hours of a Korean day begin. */
  public static Instant start(LocalDate day, ChargeHours hours) {
    return day.atTime(hours.from()).atZone(KST).toInstant();
  }

  /** The end of the hours of a Korean day. */
  public static Instant end(LocalDate day, ChargeHours hours) {
    return day.atTime(hours.until()).atZone(KST).toInstant();
  }

  /** The same time if it is within the hours; otherwise the time at which the hours begin next. */
  public static Instant within(Instant time, ChargeHours hours) {
    ZonedDateTime there = time.atZone(KST);
    LocalTime clock = there.toLocalTime();
    if (clock.isBefore(hours.from())) {
      return start(there.toLocalDate(), hours);
    }
    return clock.isBefore(hours.until()) ? time : start(there.toLocalDate().plusDays(1), hours);
  }
}

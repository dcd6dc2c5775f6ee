// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The time in Korea, where Payple's days begin and end. */
public final class KoreanTime {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyyMMddHH");

  private final Clock clock;

  public KoreanTime(Clock clock) {
    this.clock = clock;
  }

  public Instant instant() {
    return clock.instant();
  }

  public OffsetDateTime now() {
    return clock.instant().atZone(SEOUL).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The hour, written yyyyMMddHH; empty when the text is none. */
  public static Optional<OffsetDateTime> hour(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, HOUR).atZone(SEOUL).toOffsetDateTime());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public static String hour(OffsetDateTime time) {
    return HOUR.format(time);
  }

  static String date(OffsetDateTime time) {
    return DATE.format(time);
  }

  public static String stamp(OffsetDateTime time) {
    return TIME.format(time);
  }
}

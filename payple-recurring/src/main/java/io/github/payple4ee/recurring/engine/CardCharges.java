// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.recurring.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the cards and accounts of some buyers were charged, for the caps of a ladder. */
final class CardCharges {

  /** What was charged before has no effect on a cap. */
  static final Duration LONGEST = Duration.ofDays(30);

  private static final Duration WEEK = Duration.ofDays(7);

  private final Map<String, List<Instant>> times = new HashMap<>();

  /** Adds a charge that is not older than the others. */
  void add(String payerNumber, String method, Instant time) {
    times.computeIfAbsent(key(payerNumber, method), missing -> new ArrayList<>()).add(time);
  }

  /** Adds a charge that begins now. */
  void add(InstalmentRow row, Instant now) {
    add(row.payerNumber, row.method.name(), now);
  }

  /** When the card of an instalment may be charged again; now when it may be charged now. */
  Instant allowed(InstalmentRow row, Ladder ladder, Instant now) {
    List<Instant> charges = times.getOrDefault(key(row.payerNumber, row.method.name()), List.of());
    List<Instant> lately = charges.stream().filter(time -> time.isAfter(now.minus(WEEK))).toList();
    Instant byWeek = freed(lately, ladder.mostInAWeek(), WEEK, now);
    Instant byMonth = freed(charges, ladder.mostInThirtyDays(), LONGEST, now);
    return byWeek.isAfter(byMonth) ? byWeek : byMonth;
  }

  /**
   * Whether there are more charges than a ladder allows, because another node began one of another
   * subscription at the same time.
   */
  boolean exceed(InstalmentRow row, Ladder ladder, Instant now) {
    List<Instant> charges = times.getOrDefault(key(row.payerNumber, row.method.name()), List.of());
    long lately = charges.stream().filter(time -> time.isAfter(now.minus(WEEK))).count();
    return lately > ladder.mostInAWeek() || charges.size() > ladder.mostInThirtyDays();
  }

  private static Instant freed(List<Instant> charges, int most, Duration span, Instant now) {
    return charges.size() < most ? now : charges.get(charges.size() - most).plus(span);
  }

  private static String key(String payerNumber, String method) {
    return method + " " + payerNumber;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.recurring.Recurring;
import io.github.payple4ee.recurring.schedule.KoreanTime;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Drives the charges of a Korean day, until those that are due in a window are made or the window
 * is over. It decides nothing: what is due, and how fast it is charged, is in the tables, so two of
 * them and the schedule do the same work together.
 */
@Dependent
public class ChargeDay {

  private static final System.Logger LOG = System.getLogger(ChargeDay.class.getName());
  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final int MOST_FAILURES = 30;
  private static final long MILLIS = 1000;

  private final RecurringStart start;
  private final RecurringPass pass;
  private final RecurringDatabase database;
  private final RecurringConfig config;
  private final Recurring recurring;
  private final ModuleClock clock;

  @Inject
  ChargeDay(
      RecurringStart start,
      RecurringPass pass,
      RecurringDatabase database,
      RecurringConfig config,
      Recurring recurring,
      ModuleClock clock) {
    this.start = start;
    this.pass = pass;
    this.database = database;
    this.config = config;
    this.recurring = recurring;
    this.clock = clock;
  }

  /**
   * Charges what is due today until the end of the window. Call it outside of a transaction.
   *
   * @param until the Korean time at which the window ends; no slice begins from then on
   * @param stop ends it early
   * @return how it ended
   * @throws io.github.payple4ee.ConfigurationException when the tables are missing
   */
  DayReport drive(LocalTime until, StopSign stop) {
    start.require();
    LocalDate day = KoreanTime.day(clock.instant());
    Instant end = day.atTime(until).atZone(KoreanTime.KST).toInstant();
    // plans and announces, so that all that is due is known
    pass.run(() -> false);
    announce(day, end);
    Instant nextLine = clock.instant().plus(BETWEEN_LINES);
    int failures = 0;
    DayReport.End ended = null;
    while (ended == null) {
      try {
        pass.run(() -> !stop.raised() && clock.instant().isBefore(end));
        ended = ended(end);
        failures = 0;
      } catch (RuntimeException failed) {
        failures++;
        goOn(failures, failed);
      }
      if (ended == null && stop.raisedWithin(BETWEEN_ROUNDS)) {
        ended = DayReport.End.STOPPED;
      }
      if (ended == null && !clock.instant().isBefore(nextLine)) {
        nextLine = clock.instant().plus(BETWEEN_LINES);
        report(day, end, null);
      }
    }
    return report(day, end, ended);
  }

  /** A database that is away for a moment does not end the day. */
  private static void goOn(int failures, RuntimeException failed) {
    if (failures == MOST_FAILURES) {
      throw failed;
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "A round of the charges of subscriptions failed. The next round begins in a few seconds",
        failed);
  }

  /** How it has ended by itself; null while there is something to do or to wait for. */
  private @Nullable DayReport.End ended(Instant end) {
    if (left(end) == 0) {
      return DayReport.End.DONE;
    }
    if (needsReview()) {
      return DayReport.End.RUN_STOPPED;
    }
    return clock.instant().isBefore(end) ? null : DayReport.End.LEFT;
  }

  private DayReport report(LocalDate day, Instant end, @Nullable DayReport.End ended) {
    DayReport report = new DayReport(ended, recurring.report(day), left(end));
    boolean wrong = ended == DayReport.End.LEFT || ended == DayReport.End.RUN_STOPPED;
    LOG.log(
        wrong ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
        () -> "Charges of subscriptions, " + report);
    return report;
  }

  /** Says what there is to do, and whether the window is too short for it. */
  private void announce(LocalDate day, Instant end) {
    int left = left(end);
    Instant best = best(left);
    if (left > 0 && best.isAfter(end)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The charges of subscriptions cannot end in their window. Instalments that are due until "
              + local(end)
              + " KST: "
              + left
              + "; the last one is charged at "
              + local(best)
              + " KST at the earliest. The next run charges what is left. Start earlier, let the window"
              + " end later, or raise "
              + RecurringConfig.CHARGES_PER_SECOND
              + " as far as the contract with Payple allows");
    } else {
      LOG.log(
          System.Logger.Level.INFO,
          "Charges of subscriptions begin for "
              + day
              + ". Instalments that are due until "
              + local(end)
              + " KST: "
              + left
              + "; the last one is charged at "
              + local(best)
              + " KST at the earliest");
    }
  }

  /** When so many will have been charged at the configured rate, which trouble makes lower. */
  private Instant best(int count) {
    return clock.instant().plusMillis(count * MILLIS / config.chargesPerSecond());
  }

  private static String local(Instant time) {
    return time.atZone(KoreanTime.KST).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** How many wait, or will wait in the window. */
  private int left(Instant end) {
    return database.joined(store -> store.due().count(end));
  }

  private boolean needsReview() {
    return database.joined(
        store ->
            store
                .run()
                .find()
                .filter(row -> row.stoppedAt != null && row.stoppedUntil == null)
                .isPresent());
  }
}

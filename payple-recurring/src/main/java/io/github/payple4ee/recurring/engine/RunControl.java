// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How many charges a second all nodes make together, and whether they make any. Payple limits the
 * merchant, so the nodes share a row: each takes charges for five seconds from it. The rate rises
 * by one a second while all goes well, and is halved by trouble.
 */
@Dependent
public class RunControl {

  private static final System.Logger LOG = System.getLogger(RunControl.class.getName());
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration SLICE = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = SLICE.multipliedBy(2);
  private static final int MOST_FAILURES = 20;
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final long PER_SECOND = 1000;
  private static final long LOWEST = PER_SECOND / 5;

  private final RecurringConfig config;
  private final ModuleClock clock;

  @Inject
  RunControl(RecurringConfig config, ModuleClock clock) {
    this.config = config;
    this.clock = clock;
  }

  RunRow read(RecurringStore store) throws SQLException {
    return store.run().read(highest());
  }

  private long highest() {
    return config.chargesPerSecond() * PER_SECOND;
  }

  /** Whether no charge is begun at a time. */
  static boolean stopped(RunRow row, Instant now) {
    return row.stoppedAt != null && (row.stoppedUntil == null || now.isBefore(row.stoppedUntil));
  }

  /** Takes charges for the next seconds. */
  Slice take(RecurringStore store, int wanted) throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    RunRow row = read(store);
    if (wanted == 0 || stopped(row, now)) {
      return Slice.none(now);
    }
    Instant before = row.nextAt;
    if (row.stoppedAt != null) {
      // after a pause it begins slowly
      goOn(row, PER_SECOND);
    }
    long rate = Math.min(row.perThousandSeconds, highest());
    Duration between = SECOND.multipliedBy(PER_SECOND).dividedBy(rate);
    boolean queued = before.isAfter(now) && before.isBefore(now.plus(SLICE.multipliedBy(2)));
    Instant start = queued ? before : now;
    if (Duration.between(now, start).compareTo(SLICE) > 0) {
      return Slice.none(now);
    }
    int most = (int) Math.max(1, SLICE.dividedBy(between));
    int count = Math.min(wanted, most);
    row.nextAt = later(afterWhole(start.plus(between.multipliedBy(count))), before);
    store.run().update(row, before);
    return new Slice(start, between, count);
  }

  /** The column keeps milliseconds: what is left of one belongs to this slice. */
  private static Instant afterWhole(Instant end) {
    Instant whole = end.truncatedTo(ChronoUnit.MILLIS);
    return whole.equals(end) ? end : whole.plusMillis(1);
  }

  private static Instant later(Instant planned, Instant before) {
    return planned.equals(before) ? planned.plusMillis(1) : planned;
  }

  private static void goOn(RunRow row, long rate) {
    row.stoppedAt = null;
    row.stoppedUntil = null;
    row.reason = null;
    row.failures = 0;
    row.perThousandSeconds = rate;
  }

  /** Learns from the charges since it learnt last. */
  void learn(RecurringStore store, SliceResult.Part charges) throws SQLException {
    if (charges.none()) {
      return;
    }
    RunRow row = read(store);
    Instant before = row.nextAt;
    long rate = row.perThousandSeconds;
    int failures = charges.good() > 0 ? charges.last() : row.failures + charges.last();
    long next =
        charges.trouble() > 0 ? Math.max(LOWEST, rate / 2) : Math.min(highest(), rate + PER_SECOND);
    boolean stops = failures >= MOST_FAILURES && row.stoppedAt == null;
    if (next == rate && failures == row.failures && !stops) {
      return;
    }
    row.perThousandSeconds = next;
    row.failures = failures;
    if (stops) {
      halt(
          row,
          failures + " charges in a row failed because of the network or Payple's systems",
          clock.instant().plus(PAUSE));
    }
    row.nextAt = later(before, before);
    store.run().update(row, before);
  }

  /** Stops the run until the shop resumes it. */
  void stop(RecurringStore store, String reason) throws SQLException {
    RunRow row = read(store);
    if (row.stoppedAt != null && row.stoppedUntil == null) {
      return;
    }
    Instant before = row.nextAt;
    halt(row, reason, null);
    row.nextAt = later(before, before);
    store.run().update(row, before);
  }

  private void halt(RunRow row, String reason, Instant until) {
    row.stoppedAt = clock.instant();
    row.stoppedUntil = until;
    row.reason = reason.substring(0, Math.min(reason.length(), 300));
    String end =
        until == null
            ? "Correct the reason, then call Recurring.resumeRun"
            : "The module resumes them at " + until;
    LOG.log(
        System.Logger.Level.ERROR,
        "The charges of all subscriptions are stopped: "
            + row.reason
            + ". No instalment counts as declined because of it. "
            + end);
  }

  /** Lets a stopped run go on. */
  void resume(RecurringStore store) throws SQLException {
    RunRow row = read(store);
    if (row.stoppedAt != null) {
      Instant before = row.nextAt;
      goOn(row, PER_SECOND);
      row.nextAt = later(before, before);
      store.run().update(row, before);
    }
  }

  /**
   * Charges that a node may make.
   *
   * @param start when the first one may begin
   * @param between from one to the next
   * @param count how many
   */
  record Slice(Instant start, Duration between, int count) {

    /** Waits for the turn of one of them. */
    void await(int index, ModuleClock clock) {
      Duration wait = wait(index, clock.instant());
      if (!wait.isNegative() && !wait.isZero()) {
        LockSupport.parkNanos(wait.toNanos());
      }
    }

    /** How long one of them waits at a time: a clock that was set back does not stop the node. */
    Duration wait(int index, Instant now) {
      Duration wait = Duration.between(now, start.plus(between.multipliedBy(index)));
      return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    static Slice none(Instant now) {
      return new Slice(now, Duration.ZERO, 0);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.Preflight;
import io.github.payple4ee.cdi.config.ModuleClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs preflights, logs new findings, and stores the latest result, so that health probes do not
 * query Payple.
 */
@ApplicationScoped
public class Preflights {

  private static final Duration AGAIN_WHEN_WELL = Duration.ofMinutes(10);
  private static final Duration AGAIN_WHEN_NOT = Duration.ofSeconds(30);

  private final PreflightRun run;
  private final PreflightLog log = new PreflightLog();
  private final InstantSource clock;
  private volatile Snapshot kept;
  private volatile boolean passed;
  private volatile boolean wanted = true;

  @Inject
  Preflights(PreflightRun run, ModuleClock clock) {
    this(run, (InstantSource) clock);
  }

  Preflights(PreflightRun run, InstantSource clock) {
    this.run = run;
    this.clock = clock;
  }

  /** Required by the proxy of the scope. */
  Preflights() {
    this(null, null);
  }

  /** Runs a preflight now, and returns it in the reader's language. */
  public Preflight report(Locale reader) {
    return new Preflight(make().stream().map(found -> found.in(reader)).toList());
  }

  /** Runs a preflight if there is none, or if the latest one is outdated and was read since. */
  void makeIfDue() {
    if (wanted && due()) {
      make();
      wanted = false;
    }
  }

  /** Reads the latest result, and requests another preflight if it is outdated. */
  Optional<Snapshot> latest() {
    wanted = true;
    return Optional.ofNullable(kept);
  }

  /** Whether there was a preflight without an error that stops payments. */
  boolean passed() {
    return passed;
  }

  private boolean due() {
    return kept == null
        || kept.at().plus(kept.well() ? AGAIN_WHEN_WELL : AGAIN_WHEN_NOT).isBefore(clock.instant());
  }

  private List<FindingTemplate> make() {
    List<FindingTemplate> found = run.run();
    keep(found);
    return found;
  }

  private synchronized void keep(List<FindingTemplate> found) {
    log.write(found);
    kept = new Snapshot(found, clock.instant());
    passed = passed || found.stream().noneMatch(FindingTemplate::stopsPayments);
  }

  /**
   * The result of a preflight.
   *
   * @param findings the findings
   * @param at when the preflight ended
   */
  record Snapshot(List<FindingTemplate> findings, Instant at) {

    boolean well() {
      return findings.stream().noneMatch(FindingTemplate::error);
    }
  }
}

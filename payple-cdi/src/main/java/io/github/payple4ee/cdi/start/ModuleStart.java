// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.start;

import io.github.payple4ee.NotSentException;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records which parts of the module are missing. While a part is missing, the module accepts no
 * payments, because the result of a charge could not be recorded, looked up or delivered.
 */
public class ModuleStart {

  private static final System.Logger LOG = System.getLogger(ModuleStart.class.getName());
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final String NOT_STARTED =
      "the start of the application has not ended; the server's log before this"
          + " line has the reason";

  private final InstantSource clock;
  private final Map<Part, String> missing = new EnumMap<>(Part.class);
  private long nextLine = Long.MIN_VALUE;

  /** A module whose start is complete. Required by the proxy of the scope as well. */
  public ModuleStart() {
    this(InstantSource.system());
  }

  /** The same, with the clock that limits the log lines. */
  public ModuleStart(InstantSource clock) {
    this.clock = clock;
  }

  /** A module that has not started yet. */
  public static ModuleStart awaited(InstantSource clock) {
    ModuleStart module = new ModuleStart(clock);
    module.missing.put(Part.START, NOT_STARTED);
    return module;
  }

  /** Records that a part is available. */
  public synchronized void found(Part part) {
    missing.remove(part);
  }

  /**
   * Records that a part is missing, and logs it at most once a minute.
   *
   * @param reason what is missing and what to do, without secrets
   */
  public void lacks(Part part, String reason) {
    if (note(part, reason)) {
      obstacle();
    }
  }

  /**
   * Records a missing part. Returns whether the start is over, so that the reason may be logged.
   */
  private synchronized boolean note(Part part, String reason) {
    missing.put(part, reason);
    return !missing.containsKey(Part.START);
  }

  /** Why the module accepts no payments; empty when it has started completely. */
  public Optional<String> obstacle() {
    String reason = reason();
    if (reason != null && lineIsDue()) {
      LOG.log(System.Logger.Level.ERROR, () -> "Payments cannot be taken: " + reason);
    }
    return Optional.ofNullable(reason);
  }

  /**
   * Allows an operation that moves money, or refuses it.
   *
   * @throws NotSentException when a part is missing; the operation may be repeated later
   */
  public void requireComplete() {
    obstacle()
        .ifPresent(
            reason -> {
              throw new NotSentException(
                  "The payment module has not started completely and accepts no payments: "
                      + reason);
            });
  }

  private synchronized @Nullable String reason() {
    return missing.isEmpty() ? null : String.join("; ", missing.values());
  }

  private synchronized boolean lineIsDue() {
    long now = clock.millis();
    if (now < nextLine) {
      return false;
    }
    nextLine = now + BETWEEN_LINES.toMillis();
    return true;
  }

  /** The parts that must be available before the module accepts payments. */
  public enum Part {
    /** The module's observer of the start of the application has ended. */
    START,
    /** The server runs the rounds that look up payments in doubt and deliver events. */
    SCHEDULE,
    /** The journal has its tables and can be read. */
    JOURNAL
  }
}

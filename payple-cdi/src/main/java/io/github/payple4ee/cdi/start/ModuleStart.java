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
 * Remembers which parts of the module are missing since its start. While one is, the module takes
 * no money: a charge whose outcome cannot be recorded, looked up or delivered would be lost.
 */
public class ModuleStart {

  private static final System.Logger LOG = System.getLogger(ModuleStart.class.getName());
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final String NOT_STARTED =
      "the start of the application has not come to its end; the server's log before this line says"
          + " why";

  private final InstantSource clock;
  private final Map<Part, String> missing = new EnumMap<>(Part.class);
  private long nextLine = Long.MIN_VALUE;

  /** A module whose start is complete; also for the proxy of the scope. */
  public ModuleStart() {
    this(InstantSource.system());
  }

  /** The same; the clock says when a line of the log is due again. */
  public ModuleStart(InstantSource clock) {
    this.clock = clock;
  }

  /** A module whose start has yet to be made. */
  public static ModuleStart awaited(InstantSource clock) {
    ModuleStart module = new ModuleStart(clock);
    module.missing.put(Part.START, NOT_STARTED);
    return module;
  }

  /** Notes that a part is there. */
  public synchronized void found(Part part) {
    missing.remove(part);
  }

  /**
   * Notes that a part is missing, and says so in the log, at most once a minute.
   *
   * @param reason what is missing and what to do, without secrets
   */
  public void lacks(Part part, String reason) {
    if (note(part, reason)) {
      obstacle();
    }
  }

  /** Whether the start is over, so that there is something to say. */
  private synchronized boolean note(Part part, String reason) {
    missing.put(part, reason);
    return !missing.containsKey(Part.START);
  }

  /** Why no money is taken; empty when the module has started completely. */
  public Optional<String> obstacle() {
    String reason = reason();
    if (reason != null && lineIsDue()) {
      LOG.log(System.Logger.Level.ERROR, () -> "Payments cannot be taken: " + reason);
    }
    return Optional.ofNullable(reason);
  }

  /**
   * Lets an operation that takes money begin, or refuses it.
   *
   * @throws NotSentException when a part is missing; the operation may be repeated later
   */
  public void requireComplete() {
    obstacle()
        .ifPresent(
            reason -> {
              throw new NotSentException(
                  "The payment module has not started completely and takes no money: " + reason);
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

  /** What must be there before money is taken. */
  public enum Part {
    /** The module's observer of the start of the application has run to its end. */
    START,
    /** The server runs the rounds that look up doubts and deliver events. */
    SCHEDULE,
    /** The journal has its tables and can be read. */
    JOURNAL
  }
}

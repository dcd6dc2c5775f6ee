// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The record of how far one call got. The client writes it, and {@code PaypleCall} reads it to
 * classify a failure. Thread-safe.
 */
public final class Transmission {

  private final long startedAt;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.PREPARED);
  private final AtomicReference<Instant> answeredAt = new AtomicReference<>();
  private final AtomicReference<Runnable> end = new AtomicReference<>();

  /** A call that has not begun. */
  public Transmission() {
    this(System.nanoTime());
  }

  /**
   * A call of an operation that began earlier, so that all its calls share one time budget.
   *
   * @param startedAt when the operation began, by {@link System#nanoTime()}
   */
  public Transmission(long startedAt) {
    this.startedAt = startedAt;
  }

  /**
   * How long the call has been under way, authentication included.
   *
   * @return the time since it was prepared
   */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  /**
   * How far the call got.
   *
   * @return the latest phase
   */
  public Phase phase() {
    return Objects.requireNonNull(phase.get(), "phase");
  }

  /**
   * Records that the call reached a phase. An earlier phase than the present one is ignored.
   *
   * @param reached the phase
   */
  public void reached(Phase reached) {
    phase.accumulateAndGet(reached, (known, next) -> next.compareTo(known) > 0 ? next : known);
  }

  /**
   * Begins to send. A call may be sent only once, because a key is valid for one transmission.
   *
   * @throws IllegalStateException when this call was sent before
   */
  public void send() {
    Phase before =
        phase.getAndAccumulate(
            Phase.SENT, (known, next) -> next.compareTo(known) > 0 ? next : known);
    if (!before.certainlyNotSent()) {
      throw new IllegalStateException(
          "This call was already sent, and a payment operation is never sent twice:"
              + " remove the retry from the method of the client");
    }
  }

  /**
   * Sets the action by which another thread can end this call.
   *
   * @param end closes the connection of the call
   */
  public void endedBy(Runnable end) {
    this.end.set(Objects.requireNonNull(end, "end"));
  }

  /**
   * Ends the call from another thread. The thread that waits for the answer gets an exception. Does
   * nothing when the call has not begun to send.
   */
  public void end() {
    Runnable known = end.get();
    if (known != null) {
      known.run();
    }
  }

  /**
   * Records the time of Payple's clock when Payple answered.
   *
   * @param time the {@code Date} of the answer
   */
  public void answeredAt(Instant time) {
    answeredAt.set(Objects.requireNonNull(time, "time"));
  }

  /**
   * The time of Payple's clock when Payple answered, exact to the second, to compare the clocks.
   *
   * @return the {@code Date} of the answer; empty before an answer, and when the answer has no
   *     {@code Date}
   */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt.get());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Limits how often visitors cause lookups of cards and accounts at Payple. Above the limit the shop
 * shows them from the journal.
 */
@ApplicationScoped
public class CardQuestions {

  static final Duration EACH = Duration.ofMillis(200);

  private final InstantSource clock;
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

  /** Uses the clock of this machine. */
  public CardQuestions() {
    this(InstantSource.system());
  }

  CardQuestions(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a lookup is allowed now. True counts as a lookup. */
  public boolean mayAsk() {
    Instant now = clock.instant();
    Instant before = latest.get();
    boolean early = before.isAfter(now.minus(EACH)) && !before.isAfter(now);
    return !early && latest.compareAndSet(before, now);
  }
}

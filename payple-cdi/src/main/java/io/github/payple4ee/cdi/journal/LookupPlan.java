// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a payment is looked at next, and what came of it so far. */
@Embeddable
public class LookupPlan {

  private static final Duration BETWEEN_CALLS = Duration.ofMinutes(1);

  @Column(name = "next_check_at")
  @Convert(converter = InstantConverter.class)
  private Instant nextCheckAt;

  @Column(name = "called_at")
  @Convert(converter = InstantConverter.class)
  private Instant calledAt;

  @Column(name = "leased")
  private boolean leased;

  @Column(name = "lookups")
  private int lookups;

  @Column(name = "absent_since")
  @Convert(converter = InstantConverter.class)
  private Instant absentSince;

  /** For Jakarta Persistence. */
  protected LookupPlan() {}

  void checkAt(Instant when) {
    nextCheckAt = when;
    leased = false;
  }

  /** Plans a lookup for then at the latest, unless somebody is looking right now. */
  void checkBy(Instant when) {
    if (!leased && (nextCheckAt == null || nextCheckAt.isAfter(when))) {
      nextCheckAt = when;
    }
  }

  /**
   * Plans a lookup for now, or for a minute after the last one that was planned so; false when one
   * is planned already.
   */
  boolean lookSoon(Instant now) {
    Instant soon =
        calledAt == null || calledAt.plus(BETWEEN_CALLS).isBefore(now)
            ? now
            : calledAt.plus(BETWEEN_CALLS);
    if (nextCheckAt != null && !nextCheckAt.isAfter(soon)) {
      return false;
    }
    calledAt = soon;
    if (nextCheckAt != null && lookups > 0) {
      // a planned one is brought forward, and not used up: anybody may call
      lookups--;
    }
    checkAt(soon);
    return true;
  }

  Optional<Instant> nextCheckAt() {
    return Optional.ofNullable(nextCheckAt);
  }

  /** Tells whether anybody will look at it by himself. */
  boolean watched() {
    return nextCheckAt != null;
  }

  /** Tells whether a lookup is planned, and nobody has taken it. */
  boolean lookupPlanned() {
    return lookups > 0 && nextCheckAt != null && !leased;
  }

  int countLookup() {
    return lookups++;
  }

  int lookups() {
    return lookups;
  }

  Optional<Instant> absentSince() {
    return Optional.ofNullable(absentSince);
  }

  void absentSince(@Nullable Instant when) {
    absentSince = when;
  }

  void settled() {
    nextCheckAt = null;
    leased = false;
    lookups = 0;
    absentSince = null;
  }

  /** Takes a payment whose time has come, until the lease is over. */
  boolean lease(Instant now, Instant until) {
    boolean due = nextCheckAt != null && !nextCheckAt.isAfter(now);
    if (due) {
      nextCheckAt = until;
      leased = true;
    }
    return due;
  }
}

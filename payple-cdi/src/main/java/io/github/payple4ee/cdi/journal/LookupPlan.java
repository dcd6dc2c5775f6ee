// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.PaymentState;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The schedule of a payment's lookups, and the results of the lookups so far. */
final class LookupPlan {

  private static final Duration BETWEEN_CALLS = Duration.ofMinutes(1);
  Instant nextCheckAt;
  Instant calledAt;
  boolean leased;
  int lane = Lane.UNPAID.number();
  int lookups;
  Instant notFoundSince;

  void checkAt(@Nullable Instant when) {
    lane = Lane.UNPAID.number();
    postponeTo(when);
  }

  /** Plans the next lookup in the same lane as the previous one. */
  void postponeTo(@Nullable Instant when) {
    nextCheckAt = when;
    leased = false;
  }

  /** Plans a lookup for this time at the latest, unless one is under way. */
  void checkBy(Instant when) {
    if (!leased && (nextCheckAt == null || nextCheckAt.isAfter(when))) {
      nextCheckAt = when;
      lane = Math.min(lane, Lane.NAMED.number());
    }
  }

  /**
   * Plans a lookup for now, or for one minute after the last lookup that was planned by this
   * method. Returns false when one is planned already.
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
      // an extra lookup uses up none of the planned ones, because webhooks may be forged
      lookups--;
    }
    lane = Math.min(nextCheckAt == null ? Lane.NAMED.number() : lane, Lane.NAMED.number());
    postponeTo(soon);
    return true;
  }

  /** Moves the planned lookup to the lane for the state of the payment. */
  void laneOf(PaymentState state) {
    boolean named = lane == Lane.NAMED.number();
    lane =
        switch (state) {
          case CONFIRMING, CHARGING, CANCELLING, IN_DOUBT -> Lane.IN_DOUBT.number();
          case OPEN, ABANDONED, DECLINED -> named ? lane : Lane.UNPAID.number();
          case NOT_CHARGED, EXPIRED -> Lane.NAMED.number();
          // a paid order is looked up only for its refund or its card
          default -> named ? lane : Lane.IN_DOUBT.number();
        };
  }

  boolean in(Lane one) {
    return lane == one.number();
  }

  Optional<Instant> nextCheckAt() {
    return Optional.ofNullable(nextCheckAt);
  }

  /** Whether the reconciliation job will look the payment up. */
  boolean scheduled() {
    return nextCheckAt != null;
  }

  /** Whether a lookup is planned and has not begun. */
  boolean lookupPlanned() {
    return lookups > 0 && nextCheckAt != null && !leased;
  }

  int countLookup() {
    return lookups++;
  }

  int lookups() {
    return lookups;
  }

  /** Whether Payple answered "not found" this long before, too. The first time is remembered. */
  boolean notFoundAgain(Instant now, Duration between) {
    if (notFoundSince == null) {
      notFoundSince = now;
      return false;
    }
    return !now.isBefore(notFoundSince.plus(between));
  }

  void notFoundSince(@Nullable Instant when) {
    notFoundSince = when;
  }

  /** Removes the planned lookup. */
  void clear() {
    checkAt(null);
    lookups = 0;
    notFoundSince = null;
  }

  boolean due(Instant now) {
    return nextCheckAt != null && !nextCheckAt.isAfter(now);
  }
}

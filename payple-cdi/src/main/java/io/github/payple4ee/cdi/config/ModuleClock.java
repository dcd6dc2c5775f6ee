// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the module, for times in the journal: leases, lookups and the expiry of orders.
 * Timeouts of calls are measured in real time. It is a type of its own, so that a shop may have
 * another clock bean.
 *
 * <p>A test moves the time by {@link io.github.payple4ee.PaypleClock}, or by an alternative that
 * extends this class and overrides {@link #instant()}:
 * {@code @Alternative @Priority(1) @ApplicationScoped @Typed(ModuleClock.class)}. All nodes of a
 * shop need the same time, so an alternative has no place in production.
 */
@Dependent
@Typed(ModuleClock.class)
public class ModuleClock implements InstantSource {

  private final @Nullable ClockOffset offset;

  @Inject
  ModuleClock(ClockOffset offset) {
    this.offset = offset;
  }

  /** For alternatives, and required by the proxy of their scope. */
  protected ModuleClock() {
    this.offset = null;
  }

  @Override
  public Instant instant() {
    return offset == null ? Instant.now() : Instant.now().plus(offset.ahead());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the module; a class of its own, so that a shop may have a clock bean as well. */
@Dependent
@Typed(ModuleClock.class)
public class ModuleClock implements InstantSource {

  /** For the container. */
  public ModuleClock() {}

  @Override
  public Instant instant() {
    return Instant.now();
  }
}

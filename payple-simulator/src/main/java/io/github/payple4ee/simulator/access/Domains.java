// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import java.util.Optional;
import java.util.Set;

/** The merchant's domains, as far as it had to register them. */
public final class Domains {
  private final Set<String> registered;

  public Domains(Set<String> registered) {
    this.registered = registered;
  }

  /** Whether this may ask for an authentication; without registered domains everybody may. */
  public boolean admit(Optional<WebAddress> caller) {
    return registered.isEmpty()
        || caller.filter(address -> address.isWithin(registered)).isPresent();
  }
}

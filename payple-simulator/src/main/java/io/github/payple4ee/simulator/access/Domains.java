// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import java.util.Optional;
import java.util.Set;

/** The merchant's registered domains. */
public final class Domains {
  private final Set<String> registered;

  public Domains(Set<String> registered) {
    this.registered = registered;
  }

  /** Whether this caller may authenticate. Without registered domains every caller may. */
  public boolean admit(Optional<WebAddress> caller) {
    return registered.isEmpty()
        || caller.filter(address -> address.isWithin(registered)).isPresent();
  }
}

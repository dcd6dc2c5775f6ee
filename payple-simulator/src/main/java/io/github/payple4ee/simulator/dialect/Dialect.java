// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import io.github.payple4ee.simulator.ledger.Identifiers;

/** The present dialect. Safe for use by several threads. */
public final class Dialect {
  private final WireDialect first;
  private volatile WireDialect current;

  public Dialect(WireDialect first) {
    this.first = first;
    this.current = first;
  }

  public WireDialect current() {
    return current;
  }

  public boolean has(Quirk quirk) {
    return current.has(quirk);
  }

  public void speak(WireDialect dialect) {
    current = dialect;
  }

  /** Returns to the first dialect. */
  public void reset() {
    current = first;
  }

  /** A new AuthKey in the present format. Keys in other formats stay valid. */
  public String newAuthKey() {
    return has(Quirk.AUTH_KEY_LONG) ? Identifiers.longAuthKey() : Identifiers.authKey();
  }
}

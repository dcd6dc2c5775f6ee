// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;

/**
 * The browser that opens a window or sends a result, by the token that the module gave it.
 *
 * @param mark the token; null when the browser sends none, as old browsers do, and callers that are
 *     not browsers
 */
public record Browser(@Nullable String mark) {

  /** A browser that sends no token. */
  public static final Browser UNKNOWN = new Browser(null);

  /** A browser whose token is not one of the module: it opened no window. */
  public static final Browser FORGED = new Browser("");

  boolean unknown() {
    return mark == null;
  }

  /** Whether it sends a token of the module. */
  public boolean known() {
    return mark != null && !mark.isEmpty();
  }

  /** Says whether it is known, without its token. */
  @Override
  public String toString() {
    return "Browser[" + (known() ? "known" : "not known") + "]";
  }
}

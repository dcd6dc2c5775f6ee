// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;

/**
 * The browser that opens a window or brings a result, by the mark that the module gave it.
 *
 * @param mark what tells it from others; null when it shows none, which browsers of old and callers
 *     that are no browsers do
 */
public record Browser(@Nullable String mark) {

  /** One that shows no mark. */
  public static final Browser UNKNOWN = new Browser(null);

  /** One that shows a mark which the module did not give: it opened no window. */
  public static final Browser FORGED = new Browser("");

  boolean unknown() {
    return mark == null;
  }

  /** Whether it shows a mark that the module gave it. */
  public boolean known() {
    return mark != null && !mark.isEmpty();
  }

  /** Tells whether it is known, and not which one it is. */
  @Override
  public String toString() {
    return "Browser[" + (known() ? "known" : "not known") + "]";
  }
}

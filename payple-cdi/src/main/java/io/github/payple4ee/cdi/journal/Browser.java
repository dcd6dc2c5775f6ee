// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.util.Set;

/**
 * The browser that opens a window or sends a result, by the tokens that the module gave it.
 *
 * @param mark the token of the auth proxy; null when the browser sends none, as old browsers do,
 *     and callers that are not browsers
 * @param checkouts the tokens of the checkouts that the shop gave to this browser
 */
public record Browser(@Nullable String mark, Set<String> checkouts) {

  /** A browser that sends no token. */
  public static final Browser UNKNOWN = new Browser(null);

  /** A browser whose token is not one of the module: it opened no window. */
  public static final Browser FORGED = new Browser("");

  /** Copies the tokens. */
  public Browser {
    checkouts = Set.copyOf(checkouts);
  }

  /**
   * A browser with the token of the auth proxy alone.
   *
   * @param mark the token; null when it sends none
   */
  public Browser(@Nullable String mark) {
    this(mark, Set.of());
  }

  boolean unknown() {
    return mark == null && checkouts.isEmpty();
  }

  /** Whether it sends a token of the module. */
  public boolean known() {
    return (mark != null && !mark.isEmpty()) || !checkouts.isEmpty();
  }

  /** Whether it sends this token. */
  boolean shows(String token) {
    return !token.isEmpty() && (token.equals(mark) || checkouts.contains(token));
  }

  /** Says whether it is known, without its tokens. */
  @Override
  public String toString() {
    return "Browser[" + (known() ? "known" : "not known") + "]";
  }
}

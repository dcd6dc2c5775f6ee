// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.annotation.Nullable;
import java.util.Set;

/**
 * The browser that opens a window or sends a result. The tokens of the module identify it.
 *
 * @param token the token of the auth proxy; null when the caller sends none, such as an old browser
 *     or another program
 * @param checkouts the tokens of the checkouts that the shop sent to this browser
 */
public record Browser(@Nullable String token, Set<String> checkouts) {

  /** A browser that sends no token. */
  public static final Browser UNKNOWN = new Browser(null);

  /** A browser with a token that the module did not issue. It opened no window. */
  public static final Browser FORGED = new Browser("");

  /** Copies the tokens. */
  public Browser {
    checkouts = Set.copyOf(checkouts);
  }

  /**
   * A browser with only the token of the auth proxy.
   *
   * @param token the token; null when it sends none
   */
  public Browser(@Nullable String token) {
    this(token, Set.of());
  }

  boolean unknown() {
    return token == null && checkouts.isEmpty();
  }

  /** Whether it sends a token of the module. */
  public boolean known() {
    return (token != null && !token.isEmpty()) || !checkouts.isEmpty();
  }

  /** Whether it sends this token. */
  boolean shows(String name) {
    return !name.isEmpty() && (name.equals(token) || checkouts.contains(name));
  }

  /** Prints whether the browser is known, without its tokens. */
  @Override
  public String toString() {
    return "Browser[" + (known() ? "known" : "not known") + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An attempt to sign in with HTTP Basic.
 *
 * @param address the caller's address
 * @param user the user name
 * @param credentials user and password
 */
record SignIn(String address, String user, String credentials) {

  private static final String SCHEME = "Basic";
  private static final Pattern READABLE = Pattern.compile("^[^:]++:.+", Pattern.DOTALL);

  /** Whether the header has the Basic scheme. */
  static boolean isTried(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** The attempt in a header with the scheme; empty when user or password is missing. */
  static Optional<SignIn> read(String authorization, String address) {
    try {
      byte[] said = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      String credentials = new String(said, StandardCharsets.ISO_8859_1);
      return READABLE.matcher(credentials).matches()
          ? Optional.of(
              new SignIn(address, credentials.substring(0, credentials.indexOf(':')), credentials))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Prints no password. */
  @Override
  public String toString() {
    return "SignIn[***]";
  }
}

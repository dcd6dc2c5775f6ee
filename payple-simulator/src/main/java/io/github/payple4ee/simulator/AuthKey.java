// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A key handed out by authentication; it remembers what for, until when and to which page. */
record AuthKey(String value, Purpose purpose, Optional<String> referer, Instant expiresAt) {

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** The origin that results are posted to: that of the Referer, if it is one of the web. */
  Optional<String> origin() {
    return referer.flatMap(AuthKey::origin);
  }

  private static Optional<String> origin(String referer) {
    try {
      URI uri = URI.create(referer);
      if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return Optional.of(uri.getScheme() + "://" + uri.getHost() + port);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A key handed out by authentication; it remembers what for, until when and to which page.
 *
 * @param shop the address in the Referer of the authentication call; results go to its origin
 */
public record AuthKey(String value, Purpose purpose, Optional<WebAddress> shop, Instant expiresAt) {

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}

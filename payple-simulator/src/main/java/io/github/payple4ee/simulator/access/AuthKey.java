// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that authentication issued, with its purpose, its expiry and the page that it is for.
 *
 * @param shop the address in the Referer of the authentication call; results are posted to its
 *     origin
 */
public record AuthKey(String value, Purpose purpose, Optional<WebAddress> shop, Instant expiresAt) {

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}

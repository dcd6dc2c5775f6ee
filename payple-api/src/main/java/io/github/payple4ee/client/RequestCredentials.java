// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one transmission needs besides its message: where to send it, and the keys to send along.
 *
 * @param target host, path and query, already vetted
 * @param referer the registered address of the shop, for the {@code Referer} header; null when none
 *     is configured
 * @param merchantId the merchant id, or the token for it
 * @param merchantKey the merchant key, or the token for it
 * @param authKey the key of the operation; null for an authentication, which has none yet
 */
public record RequestCredentials(
    URI target,
    @Nullable URI referer,
    Secret merchantId,
    Secret merchantKey,
    @Nullable Secret authKey) {

  /** Requires the address and the merchant's keys. */
  public RequestCredentials {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(merchantId, "merchantId");
    Objects.requireNonNull(merchantKey, "merchantKey");
  }

  /** Host and path alone. */
  @Override
  public String toString() {
    return "RequestCredentials[" + target.getHost() + target.getPath() + "]";
  }
}

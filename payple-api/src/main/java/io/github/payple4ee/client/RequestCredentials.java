// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address and the keys that one transmission needs besides its message.
 *
 * @param target the address: host, path and query, already checked
 * @param referer the registered address of the shop, for the {@code Referer} header; null when none
 *     is configured
 * @param merchantId the merchant id, or the token for it
 * @param merchantKey the merchant key, or the token for it
 * @param authKey the key of the operation; null for an authentication, which obtains it
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

  /** Prints host and path alone, because the rest is secret. */
  @Override
  public String toString() {
    return "RequestCredentials[" + target.getHost() + target.getPath() + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Payple's permission for one transmission: where to send, and the keys to send along.
 *
 * @param target host, path and query, already vetted
 * @param referer the registered address of the shop, for the {@code Referer} header; null when none
 *     is configured
 * @param credentials the keys, by the field that carries them
 */
public record Authorization(
    URI target, @Nullable URI referer, Map<PaypleField, Secret> credentials) {

  /** Copies the keys, keeping their order. */
  public Authorization {
    Objects.requireNonNull(target, "target");
    credentials = new LinkedHashMap<>(credentials);
  }

  @Override
  public Map<PaypleField, Secret> credentials() {
    return new LinkedHashMap<>(credentials);
  }

  /** Tells the target alone. */
  @Override
  public String toString() {
    return "Authorization[" + target.getHost() + target.getPath() + "]";
  }
}

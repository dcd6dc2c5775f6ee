// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.Secret;
import java.net.URI;

/**
 * The credentials that an authentication returns.
 *
 * @param merchantToken token for the merchant id
 * @param keyToken token for the merchant key
 * @param authKey the key, which is valid for the purpose of the authentication only
 * @param target the address of the operation, already checked
 */
public record AuthToken(Secret merchantToken, Secret keyToken, Secret authKey, URI target) {

  /** Prints the host alone. */
  @Override
  public String toString() {
    return "AuthToken[" + target.getHost() + "]";
  }
}

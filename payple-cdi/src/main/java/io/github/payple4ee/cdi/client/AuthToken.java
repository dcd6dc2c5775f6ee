// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.Secret;
import java.net.URI;

/**
 * What an authentication gives.
 *
 * @param merchantToken stands for the merchant id
 * @param keyToken stands for the merchant key
 * @param authKey the key, which serves the purpose of the authentication alone
 * @param target where the operation is to be sent, already vetted
 */
public record AuthToken(Secret merchantToken, Secret keyToken, Secret authKey, URI target) {

  /** The host alone. */
  @Override
  public String toString() {
    return "AuthToken[" + target.getHost() + "]";
  }
}

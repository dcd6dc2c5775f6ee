// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The key that signs the cookies of buyers. The first node that needs it creates it and stores it
 * in the shop's database, so that all nodes have the same key, also after a restart.
 */
@ApplicationScoped
public class CookieKey {

  @Inject private CookieKeyTable table;

  private volatile byte[] key;

  /** For the CDI container. */
  public CookieKey() {}

  byte[] bytes() {
    if (key == null) {
      key = table.find().orElseGet(this::made);
    }
    return key;
  }

  private byte[] made() {
    try {
      return table.make();
    } catch (RuntimeException failed) {
      // another node created it at the same time
      return table.find().orElseThrow(() -> failed);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The key that signs the cookies of buyers. The first node that needs it makes it and keeps it in
 * the shop's database, so that all nodes have the same key, and a restart has it too.
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
      // another node made it at the same time
      return table.find().orElseThrow(() -> failed);
    }
  }
}

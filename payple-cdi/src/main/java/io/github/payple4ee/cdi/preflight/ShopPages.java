// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * Event that collects the pages to which the buyer's browser is sent. Each preflight fires it, and
 * observers, possibly in other archives, add the configured pages. Observers run in the thread of
 * the preflight, without a transaction.
 */
public final class ShopPages {

  private final Map<String, URI> pages = new TreeMap<>();

  ShopPages() {}

  /** Adds a page and the key that configures it. */
  public void add(String key, URI page) {
    pages.put(key, page);
  }

  Map<String, URI> byKey() {
    return new TreeMap<>(pages);
  }
}

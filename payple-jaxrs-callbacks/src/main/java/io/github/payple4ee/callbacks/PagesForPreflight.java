// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.preflight.ShopPages;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** Supplies the shop's result pages for the preflight. */
@Dependent
public class PagesForPreflight {

  void add(@Observes ShopPages pages, CallbackConfig config) {
    config.byKey().forEach(pages::add);
  }
}

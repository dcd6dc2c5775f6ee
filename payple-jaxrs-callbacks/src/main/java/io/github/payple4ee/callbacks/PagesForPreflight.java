// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.cdi.preflight.ShopPages;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** Tells the preflight the shop's pages. */
@Dependent
public class PagesForPreflight {

  void tell(@Observes ShopPages question, CallbackConfig config) {
    config.byKey().forEach(question::add);
  }
}

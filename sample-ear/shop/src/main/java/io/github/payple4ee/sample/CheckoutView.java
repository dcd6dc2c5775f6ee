// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.util.Map;

/**
 * What the page passes to Payple's script.
 *
 * @param script the address of the script
 * @param fields the properties of its parameter
 */
public record CheckoutView(String script, Map<String, String> fields) {

  /** Prints the script only, because the fields may be personal data. */
  @Override
  public String toString() {
    return "CheckoutView[" + script + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.util.Map;

/**
 * What the page hands to Payple's script.
 *
 * @param script the address of the script
 * @param fields the properties of its parameter
 */
public record CheckoutView(String script, Map<String, String> fields) {

  /** Tells the script alone; the fields may be the buyer's name and number. */
  @Override
  public String toString() {
    return "CheckoutView[" + script + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a page needs to open the payment window: it loads the script and calls {@code
 * PaypleCpayAuthCheck(fields)}. Holds no key. Its {@code payple_auth_file} holds a token without
 * which the auth proxy does not open the window of the order: give a checkout to the buyer of the
 * order alone.
 *
 * @param script the address of Payple's script for the configured environment
 * @param fields the properties of the script's parameter, by their names in the manual (1. first
 *     payment)
 */
public record Checkout(URI script, Map<String, String> fields) {

  /** Copies the fields, keeping their order. */
  public Checkout {
    Objects.requireNonNull(script, "script");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * Tells the script and the names of the fields; the values may be the buyer's name and number.
   */
  @Override
  public String toString() {
    return "Checkout[" + script + " " + fields.keySet() + "]";
  }
}

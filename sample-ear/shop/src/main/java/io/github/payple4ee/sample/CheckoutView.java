// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import io.github.payple4ee.Checkout;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * What the page passes to Payple's script.
 *
 * @param script the address of the script
 * @param fields the properties of its parameter
 */
public record CheckoutView(String script, Map<String, String> fields) {

  /** The answer to the page, with the cookie by which the module recognises its browser. */
  static Response answer(Checkout checkout) {
    return Response.ok(new CheckoutView(checkout.script().toString(), checkout.fields()))
        .header(HttpHeaders.SET_COOKIE, checkout.setCookie())
        .build();
  }

  /** Prints the script only, because the fields may be personal data. */
  @Override
  public String toString() {
    return "CheckoutView[" + script + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a page needs to open the payment window: it loads the script and calls {@code
 * PaypleCpayAuthCheck(fields)}. It holds no merchant key. Send a checkout to the buyer of the order
 * and to no other browser: with the manual's window the field {@code payple_auth_file} holds a
 * token, and the auth proxy opens the window of the order for this token only; with today's window
 * the checkout itself opens the window of the order.
 *
 * @param script the address of Payple's script for the configured environment and window
 * @param fields the properties of the script's parameter, by their names in the manual (1. first
 *     payment)
 * @param setCookie the value of the {@code Set-Cookie} header that the response with this checkout
 *     must have, so that the module recognises the browser when it sends the result: {@code
 *     Response.ok(page).header("Set-Cookie", checkout.setCookie())}. With today's window ({@code
 *     payple.window=client-key}) a card is registered for this browser alone, and only this browser
 *     may say that the buyer closed the window or that the card was declined
 */
public record Checkout(URI script, Map<String, String> fields, String setCookie) {

  /** Copies the fields, keeping their order. */
  public Checkout {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(setCookie, "setCookie");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * The script and the fields as JSON, {@code {"script":"…","fields":{…}}}: what {@code
   * checkout.js} of the callbacks takes. It may be the body of a response, or stand in a page as it
   * is, in a data block that the browser does not execute:
   *
   * <pre>{@code
   * <script type="application/json" data-payple-checkout-of="order-1">…</script>
   * }</pre>
   *
   * <p>The letters {@code <}, {@code >}, {@code &} and the apostrophe, and the line separators
   * U+2028 and U+2029, are escaped, so no value can end the element. The response still sends
   * {@link #setCookie()}, which is not part of the JSON.
   *
   * @return the JSON text
   */
  public String toJson() {
    return "{\"script\":"
        + PageJson.text(script.toString())
        + ",\"fields\":"
        + PageJson.object(fields)
        + "}";
  }

  /**
   * Prints the script and the names of the fields. The values may be personal data and are left
   * out.
   */
  @Override
  public String toString() {
    return "Checkout[" + script + " " + fields.keySet() + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.Checkout;
import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Payment;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.cdi.config.WindowConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Creates checkouts for the payment window: Payple's script, its fields, and a cookie. */
@Dependent
public class Checkouts {

  private final WindowConfig window;
  private final WindowLimits limits;
  private final CheckoutFields fields;
  private final ClientKeyWindow today;
  private final CheckoutCookie cookie;

  @Inject
  Checkouts(
      WindowConfig window,
      WindowLimits limits,
      CheckoutFields fields,
      ClientKeyWindow today,
      CheckoutCookie cookie) {
    this.window = window;
    this.limits = limits;
    this.fields = fields;
    this.today = today;
    this.cookie = cookie;
  }

  /**
   * Creates the checkout of a payment.
   *
   * @throws OrderConflictException when the payment cannot be paid any more
   * @throws TooManyWindowsException when the window was opened too often within a minute
   * @throws IllegalArgumentException when the window does not accept the payment's or the buyer's
   *     data
   */
  public Checkout of(Payment payment, CheckoutRequest request) {
    WindowOpening.requirePayable(payment, payment.payable());
    limits.require(payment);
    limits.require(request.buyer());
    Map<String, String> given = fields.of(payment, request);
    String setCookie =
        window.withClientKey()
            ? today.open(payment, request)
            : cookie.header(request, BrowserTokens.newName());
    return new Checkout(window.script(), given, setCookie);
  }
}

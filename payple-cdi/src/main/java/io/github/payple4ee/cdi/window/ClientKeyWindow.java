// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.CheckoutRequest;
import io.github.payple4ee.Payment;
import io.github.payple4ee.TooManyWindowsException;
import io.github.payple4ee.cdi.config.Endpoints;
import io.github.payple4ee.cdi.config.ModuleClock;
import io.github.payple4ee.cdi.config.WindowKind;
import io.github.payple4ee.cdi.journal.Browser;
import io.github.payple4ee.cdi.journal.PaymentRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Today's window. Payple's script authenticates by the client key and never calls the shop, so the
 * window counts as opened, and is bound to a browser, at the checkout.
 */
@Dependent
class ClientKeyWindow {

  private final WindowOpening opening;
  private final CheckoutCookie cookie;
  private final Endpoints endpoints;
  private final ModuleClock clock;

  @Inject
  ClientKeyWindow(
      WindowOpening opening, CheckoutCookie cookie, Endpoints endpoints, ModuleClock clock) {
    this.opening = opening;
    this.cookie = cookie;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /**
   * Opens the window. While the binding lasts, each checkout of an order has the same browser name,
   * so the buyer may reload the page.
   *
   * @return the value of the {@code Set-Cookie} header for the browser
   * @throws TooManyWindowsException when it was opened too often within a minute
   */
  String open(Payment payment, CheckoutRequest request) {
    opening.count(payment.orderId(), false);
    AtomicReference<Browser> holder = new AtomicReference<>();
    opening.record(
        payment,
        endpoints.origin(),
        WindowKind.CLIENT_KEY,
        known -> {
          holder.set(holderOfToday(known).orElseGet(() -> new Browser(BrowserTokens.newName())));
          return holder.get();
        },
        cookie.certain(request));
    return cookie.header(request, holder.get().token());
  }

  /**
   * The browser that holds the window, if today's window bound it. A name of the manual's window is
   * not reused, because other orders of that browser have it too.
   */
  private Optional<Browser> holderOfToday(PaymentRecord known) {
    return known
        .windowKind()
        .filter(before -> before == WindowKind.CLIENT_KEY)
        .flatMap(before -> known.windowHolder(clock.instant()));
  }
}

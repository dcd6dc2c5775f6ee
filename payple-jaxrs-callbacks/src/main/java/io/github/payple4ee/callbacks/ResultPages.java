// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.Payment;
import io.github.payple4ee.PaymentWork;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Chooses the shop's page by the state of the payment. */
@Dependent
public class ResultPages {

  private final CallbackConfig config;

  @Inject
  ResultPages(CallbackConfig config) {
    this.config = config;
  }

  /** The page after a result, with the order id as a parameter. */
  URI after(Payment payment) {
    URI page =
        switch (payment.state()) {
          case PAID, CARD_REGISTERED, CANCELLING, PARTLY_CANCELLED, CANCELLED ->
              config.successPage();
          case CONFIRMING, CHARGING, IN_DOUBT, NEEDS_REVIEW -> config.pendingPage();
          case OPEN -> mayBeCharged(payment) ? config.pendingPage() : config.failurePage();
          case DECLINED, ABANDONED, EXPIRED, NOT_CHARGED -> config.failurePage();
        };
    return about(payment, page);
  }

  /** The page after a result that is verified later. */
  URI pending(Payment payment) {
    return about(payment, config.pendingPage());
  }

  /** The page after a result for a payment that is refunded. */
  URI notPaid(Payment payment) {
    return about(payment, config.failurePage());
  }

  private static URI about(Payment payment, URI page) {
    return UriBuilder.fromUri(page).queryParam("orderId", "{orderId}").build(payment.orderId());
  }

  /**
   * With PAY the window may have charged the buyer although a lookup does not find the payment yet.
   */
  private static boolean mayBeCharged(Payment payment) {
    return payment.work() == PaymentWork.PAY && payment.requestedAt().isPresent();
  }

  /** The page after a result that belongs to no order. */
  URI failure() {
    return config.failurePage();
  }

  /** The page for a request without a result. */
  URI pending() {
    return config.pendingPage();
  }

  /** Sends the browser to a page with a GET. */
  static Response redirect(URI page) {
    // as text: a path stays a path, and the Host header of the request does not become part of it
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, page.toString())
        .build();
  }
}

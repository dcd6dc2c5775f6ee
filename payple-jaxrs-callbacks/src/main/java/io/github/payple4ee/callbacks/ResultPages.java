// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import io.github.payple4ee.Payment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Chooses the shop's page by what is known of the payment. */
@Dependent
public class ResultPages {

  private final CallbackConfig config;

  @Inject
  ResultPages(CallbackConfig config) {
    this.config = config;
  }

  URI after(Payment payment) {
    URI page =
        switch (payment.state()) {
          case PAID, CARD_REGISTERED, CANCELLING, PARTLY_CANCELLED, CANCELLED ->
              config.successPage();
          case CONFIRMING, CHARGING, IN_DOUBT, NEEDS_REVIEW -> config.pendingPage();
          case OPEN, DECLINED, ABANDONED, EXPIRED, NOT_CHARGED -> config.failurePage();
        };
    return UriBuilder.fromUri(page).queryParam("orderId", "{orderId}").build(payment.orderId());
  }

  URI failure() {
    return config.failurePage();
  }
}

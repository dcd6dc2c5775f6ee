// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.LinkRequest;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Terms;

/**
 * A new payment, registration or charge, as the journal stores it.
 *
 * @param orderId the shop's order id
 * @param goods what is bought
 * @param amount won; 0 for a registration
 * @param terms how it is taken
 */
public record NewPayment(String orderId, String goods, long amount, Terms terms) {

  // the goods of an adoption, which no window displays
  private static final String ADOPTED = "이전 등록";

  /** Creates it for a payment in the window. */
  public static NewPayment of(PaymentRequest request) {
    return new NewPayment(request.orderId(), request.goods(), request.amount(), request.terms());
  }

  /** Creates it for the registration of a card. */
  public static NewPayment of(RegistrationRequest request) {
    return new NewPayment(request.orderId(), request.goods(), 0, request.terms());
  }

  /** Creates it for a card, or an account, that was registered without the module. */
  public static NewPayment of(AdoptRequest request, String orderId) {
    return new NewPayment(orderId, ADOPTED, 0, request.terms());
  }

  /** Creates it for a payment link. */
  public static NewPayment of(LinkRequest request) {
    return new NewPayment(request.orderId(), request.goods(), request.amount(), request.terms());
  }

  /** Creates it for a charge without a window. */
  public static NewPayment of(ChargeRequest request) {
    return new NewPayment(request.orderId(), request.goods(), request.amount(), request.terms());
  }
}

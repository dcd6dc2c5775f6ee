// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ChargeRequest;
import io.github.payple4ee.PaymentRequest;
import io.github.payple4ee.RegistrationRequest;
import io.github.payple4ee.Terms;

/**
 * What is remembered of a payment, a registration or a charge when it begins.
 *
 * @param orderId the shop's order id
 * @param goods what is bought
 * @param amount won; 0 for a registration
 * @param terms how it is taken
 */
public record Opening(String orderId, String goods, long amount, Terms terms) {

  /** Of a payment in the window. */
  public static Opening of(PaymentRequest request) {
    return new Opening(request.orderId(), request.goods(), request.amount(), request.terms());
  }

  /** Of a card that is registered. */
  public static Opening of(RegistrationRequest request) {
    return new Opening(request.orderId(), request.goods(), 0, request.terms());
  }

  /** Of a charge without a window. */
  public static Opening of(ChargeRequest request) {
    return new Opening(request.orderId(), request.goods(), request.amount(), request.terms());
  }
}

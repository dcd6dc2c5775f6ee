// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import io.github.payple4ee.simulator.http.Request;
import java.util.Optional;

/** A captured order. */
public record Payment(
    PaymentOrder order, String payerId, MaskedCard card, String approvalNo, Movement capture) {

  /** Whether it was paid on that Korean day, written yyyyMMdd. */
  public boolean isOf(String date) {
    return KoreanTime.date(capture.at()).equals(date);
  }

  /**
   * The key of what may be charged once only: billing key and month; empty when the payment is not
   * recurring.
   */
  Optional<String> once() {
    return payerId.isEmpty()
        ? Optional.empty()
        : order.billingMonth().map(month -> payerId + " " + month);
  }

  /**
   * Whether a lookup or a cancel has the month of this recurring payment. The manual calls these
   * fields mandatory then, so a request without them finds no payment.
   */
  public boolean isOfTheMonthIn(Request request) {
    return order.billingMonth().isEmpty()
        || order.billingMonth().equals(PaymentOrder.of(request.fields()).billingMonth());
  }
}

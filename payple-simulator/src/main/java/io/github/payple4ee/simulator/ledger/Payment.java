// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import io.github.payple4ee.simulator.http.Request;
import java.util.Optional;

/**
 * A captured order.
 *
 * @param cashReceipt the number of the cash receipt that was issued with it; empty for none
 */
public record Payment(Charge charge, String approvalNo, Movement capture, String cashReceipt) {

  public PaymentOrder order() {
    return charge.order();
  }

  public String payerId() {
    return charge.payerId();
  }

  public MaskedInstrument source() {
    return charge.source();
  }

  /** Whether it was paid on that Korean day, written yyyyMMdd. */
  public boolean isOf(String date) {
    return KoreanTime.date(capture.at()).equals(date);
  }

  /** Whether it is of this payment type. Without a type every payment is. */
  public boolean isOfType(String type) {
    return type.isEmpty() || order().isTransfer() == type.equals("transfer");
  }

  /**
   * The key of what may be charged once only: billing key and month; empty when the payment is not
   * recurring.
   */
  Optional<String> once() {
    return payerId().isEmpty()
        ? Optional.empty()
        : order().billingMonth().map(month -> payerId() + " " + month);
  }

  /**
   * Whether a lookup or a cancel has the month of this recurring payment. The manual calls these
   * fields mandatory then, so a request without them finds no payment.
   */
  public boolean isOfTheMonthIn(Request request) {
    return order().billingMonth().isEmpty()
        || order().billingMonth().equals(PaymentOrder.of(request.fields()).billingMonth());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.client.Answer;
import io.github.payple4ee.client.PaypleField;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody says about a payment: the result that the buyer's browser brings. It carries the
 * signature of nobody, so it is believed in nothing; it only tells where to look.
 */
public final class Claim {

  private final Answer said;

  private Claim(Answer said) {
    this.said = said;
  }

  /**
   * Wraps what was brought.
   *
   * @param fields the fields by their names on the wire
   */
  public static Claim of(Map<String, String> fields) {
    return new Claim(Answer.of(fields));
  }

  /** The order it speaks of. */
  public Optional<String> orderId() {
    return value(PaypleField.ORDER_ID);
  }

  boolean success() {
    return said.success();
  }

  // protocol notes: "close" exists in the browser's script alone; without the script it is an error
  // of the institution
  boolean closed() {
    return value(PaypleField.RESULT).filter("close"::equals).isPresent()
        || (error() && Codes.cancelledByBuyer(refusal()));
  }

  boolean error() {
    return value(PaypleField.RESULT).filter("error"::equals).isPresent();
  }

  boolean refunds() {
    return value(PaypleField.CANCEL_FLAG).filter("Y"::equals).isPresent()
        || value(PaypleField.REFUND_TOTAL).isPresent();
  }

  boolean speaksOf(long amount) {
    return said.won(PaypleField.TOTAL).orElse(-1) == amount;
  }

  Refusal refusal() {
    return said.refusal();
  }

  Optional<String> value(PaypleField field) {
    return said.value(field);
  }

  /** Tells the order and the result alone. */
  @Override
  public String toString() {
    return "Claim" + said;
  }
}

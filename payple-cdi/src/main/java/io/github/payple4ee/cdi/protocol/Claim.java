// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.WireFields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A browser's result or a webhook about a payment. It carries no signature, so the module trusts no
 * part of it. A claim only names the payment to look up.
 */
public final class Claim {

  private final WireFields said;
  // computed once, before a row is locked
  private final Refusal refusal;
  private final boolean closed;

  private Claim(WireFields said) {
    this.said = said;
    this.refusal = said.refusal();
    // protocol notes: only the browser's script sends "close"; without the script it is an error of
    // the institution
    this.closed =
        value(PaypleField.RESULT).filter("close"::equals).isPresent()
            || (error() && CodeRules.cancelledByBuyer(refusal));
  }

  /**
   * Wraps the fields of a message, within the lengths of {@link PaypleField#longest()}.
   *
   * @param fields the fields by their names on the wire
   */
  public static Claim of(Map<String, String> fields) {
    return new Claim(WireFields.of(fields));
  }

  /** The order that the claim names. */
  public Optional<String> orderId() {
    return value(PaypleField.ORDER_ID);
  }

  /** Whether the claim says that the payment succeeded. */
  public boolean success() {
    return said.success();
  }

  /** Whether the claim says that the buyer closed the window. */
  public boolean closed() {
    return closed;
  }

  /** The fields whose value is longer than any value of Payple, and so counts as absent. */
  public Set<PaypleField> tooLong() {
    return said.tooLong();
  }

  /** Whether the claim says that the payment failed. */
  public boolean error() {
    return value(PaypleField.RESULT).filter("error"::equals).isPresent();
  }

  /** Whether the claim says that the payment was refunded. */
  public boolean refunds() {
    return value(PaypleField.CANCEL_FLAG).filter("Y"::equals).isPresent()
        || value(PaypleField.REFUND_TOTAL).isPresent();
  }

  /** Whether the claim names this amount, in won. */
  public boolean speaksOf(long amount) {
    return said.won(PaypleField.TOTAL).orElse(-1) == amount;
  }

  /** The code and the message of the claim. */
  public Refusal refusal() {
    return refusal;
  }

  /** The value of a field; empty when the claim does not name it. */
  public Optional<String> value(PaypleField field) {
    return said.value(field);
  }

  /** Prints the order and the result alone. */
  @Override
  public String toString() {
    return "Claim[" + said + "]";
  }
}

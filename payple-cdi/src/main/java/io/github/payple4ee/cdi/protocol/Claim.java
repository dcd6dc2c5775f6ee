// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.protocol;

import io.github.payple4ee.Refusal;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.WireFields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser or a webhook says about a payment. It carries no signature, so the module believes
 * none of it; it only names what to look up.
 */
public final class Claim {

  private final WireFields said;
  // made once, before a row is locked
  private final Refusal refusal;
  private final boolean closed;

  private Claim(WireFields said) {
    this.said = said;
    this.refusal = said.refusal();
    // protocol notes: "close" exists in the browser's script alone; without the script it is an
    // error of the institution
    this.closed =
        value(PaypleField.RESULT).filter("close"::equals).isPresent()
            || (error() && CodeRules.cancelledByBuyer(refusal));
  }

  /**
   * Wraps what was brought, within the lengths of {@link PaypleField#longest()}.
   *
   * @param fields the fields by their names on the wire
   */
  public static Claim of(Map<String, String> fields) {
    return new Claim(WireFields.of(fields));
  }

  /** The order it speaks of. */
  public Optional<String> orderId() {
    return value(PaypleField.ORDER_ID);
  }

  /** Whether it says that the payment succeeded. */
  public boolean success() {
    return said.success();
  }

  /** Whether it says that the buyer closed the window. */
  public boolean closed() {
    return closed;
  }

  /** The fields whose value is longer than any of Payple's, and counts as absent. */
  public Set<PaypleField> tooLong() {
    return said.tooLong();
  }

  /** Whether it says that the payment failed. */
  public boolean error() {
    return value(PaypleField.RESULT).filter("error"::equals).isPresent();
  }

  /** Whether it speaks of a refund. */
  public boolean refunds() {
    return value(PaypleField.CANCEL_FLAG).filter("Y"::equals).isPresent()
        || value(PaypleField.REFUND_TOTAL).isPresent();
  }

  /** Whether it names this amount, in won. */
  public boolean speaksOf(long amount) {
    return said.won(PaypleField.TOTAL).orElse(-1) == amount;
  }

  /** The code and the message that it names. */
  public Refusal refusal() {
    return refusal;
  }

  /** The value of a field; empty when the claim does not name it. */
  public Optional<String> value(PaypleField field) {
    return said.value(field);
  }

  /** The order and the result alone. */
  @Override
  public String toString() {
    return "Claim[" + said + "]";
  }
}

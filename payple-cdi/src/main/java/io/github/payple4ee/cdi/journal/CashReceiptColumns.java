// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.CashReceipt;
import io.github.payple4ee.CashReceiptState;
import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cash receipt of a payment, as it is stored; no state until one is asked for afterwards. */
final class CashReceiptColumns {

  private static final String ISSUED_WITH_THE_PAYMENT = "PCD_TAXSAVE_RST";
  private static final String NUMBER = "PCD_TAXSAVE_MGTNUM";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  CashReceiptState state;
  Long amount;
  String number;
  int attempt;

  /** A number of Payple as it may be stored and shown; null when it is none. */
  static @Nullable String plainNumber(@Nullable String number) {
    return number != null && PLAIN.matcher(number).matches() ? number : null;
  }

  /** The receipt, also one that came with the payment; empty when there is none. */
  Optional<CashReceipt> known(PaymentRow row) {
    if (state != null) {
      return Optional.of(new CashReceipt(row.orderId(), amount, number, state));
    }
    Map<String, String> further = row.approval.further.fields();
    return row.state().everCharged() && "Y".equals(further.get(ISSUED_WITH_THE_PAYMENT))
        ? Optional.of(
            new CashReceipt(
                row.orderId(),
                row.amount(),
                plainNumber(further.get(NUMBER)),
                CashReceiptState.ISSUED))
        : Optional.empty();
  }

  /** Whether Payple is being asked, or may have done what it was asked for. */
  boolean awaited() {
    return state != null && state.pending();
  }

  /** Whether Payple may or may not have done what it was asked for. */
  boolean inDoubt() {
    return state != null && state.inDoubt();
  }

  boolean cancels() {
    return state == CashReceiptState.CANCELLING || state == CashReceiptState.CANCEL_IN_DOUBT;
  }

  void become(CashReceiptState next, @Nullable String newNumber) {
    state = next;
    number = newNumber == null ? number : newNumber;
  }
}

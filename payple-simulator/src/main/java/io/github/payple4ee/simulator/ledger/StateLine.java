// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** A line of the state file: one component has the change, and the others are null. */
record StateLine(
    Payment capture,
    Refund refund,
    StoredCard card,
    String removedCard,
    CashReceipt receipt,
    PaymentLink link) {

  /** Whether it has none of the changes, such as a line of another program. */
  boolean isEmpty() {
    return Stream.of(capture, refund, card, removedCard, receipt, link).allMatch(Objects::isNull);
  }

  /** Whether a text may be the beginning of a line. */
  static boolean mayBegin(String text) {
    return Arrays.stream(StateLine.class.getRecordComponents())
        .map(component -> "{\"" + component.getName() + "\":")
        .anyMatch(beginning -> text.startsWith(beginning) || beginning.startsWith(text));
  }

  static StateLine of(Payment capture) {
    return new StateLine(capture, null, null, null, null, null);
  }

  static StateLine of(Refund refund) {
    return new StateLine(null, refund, null, null, null, null);
  }

  static StateLine of(StoredCard card) {
    return new StateLine(null, null, card, null, null, null);
  }

  static StateLine removed(String billingKey) {
    return new StateLine(null, null, null, billingKey, null, null);
  }

  static StateLine of(CashReceipt receipt) {
    return new StateLine(null, null, null, null, receipt, null);
  }

  static StateLine of(PaymentLink link) {
    return new StateLine(null, null, null, null, null, link);
  }
}

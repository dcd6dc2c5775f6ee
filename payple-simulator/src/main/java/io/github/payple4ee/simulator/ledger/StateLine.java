// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** A line of the state file: one component has the change, and the others are null. */
record StateLine(
    Payment capture,
    Refund refund,
    StoredCard card,
    String removedCard,
    CashReceipt receipt,
    PaymentLink link) {

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

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** A registered card and what is needed to know it again. */
record StoredCard(RegisteredCard card, String fingerprint) {

  /** Without a payer number nobody can say whose card it is, so it is nobody's. */
  boolean isOf(String payerNo, Card other) {
    return !payerNo.isEmpty()
        && card.payerNo().equals(payerNo)
        && card.masked().equals(other.masked())
        && fingerprint.equals(other.fingerprint());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** A registered card or account, and the fingerprint that identifies it. */
record StoredCard(RegisteredCard card, String fingerprint) {

  /** False without a payer number, because the buyer is unknown then. */
  boolean isOf(String payerNo, Instrument other) {
    return !payerNo.isEmpty()
        && card.payerNo().equals(payerNo)
        && card.masked().equals(other.masked())
        && fingerprint.equals(other.fingerprint());
  }
}

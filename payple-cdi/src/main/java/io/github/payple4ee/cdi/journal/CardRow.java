// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardState;
import java.time.Instant;

/**
 * A registered card, or account, as it is stored: with the registration or the payment that
 * registered it.
 */
final class CardRow {
  String orderId;
  String payerNumber;
  InstrumentKind kind;
  CardState state;
  Instant registeredAt;
  String sealedKey;
  String keyDigest;
  String company;
  String companyCode;
  String number;
  String holder;

  /** Whether it is in the database. */
  boolean stored;

  /** Whether it was changed since it was read. */
  boolean touched;

  /** Creates an empty row, to be read into. */
  CardRow() {}

  CardRow(
      String orderId,
      String payerNumber,
      InstrumentKind kind,
      CardState state,
      CardDetails details,
      Instant now) {
    this.orderId = orderId;
    this.payerNumber = payerNumber;
    this.kind = kind;
    learn(state, details, now);
  }

  /** Sets the state and the details of the card, which Payple or, for a claim, a browser named. */
  void learn(CardState next, CardDetails details, Instant now) {
    touched = true;
    state = next;
    registeredAt = now;
    sealedKey = details.key().text();
    keyDigest = details.key().digest();
    company = Texts.shortened(details.company(), 100);
    companyCode = Texts.shortened(details.companyCode(), 32);
    number = Texts.shortened(details.number(), 64);
    holder = Texts.shortened(details.holder(), 32);
  }

  CardState state() {
    return state;
  }

  void become(CardState next) {
    touched = true;
    state = next;
    if (next == CardState.REMOVED) {
      destroyKey();
    }
  }

  /** Destroys the encrypted key. The digest stays, so that the card can be recognized. */
  void destroyKey() {
    touched = true;
    sealedKey = null;
  }

  String payerNumber() {
    return payerNumber;
  }

  String keyDigest() {
    return keyDigest;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  CardRecord known() {
    return new CardRecord(
        new Card(orderId, payerNumber, state, registeredAt, company, companyCode, number, holder),
        kind,
        new SealedKey(sealedKey, keyDigest));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A registered card, as it is stored: with the registration or the payment that registered it. */
@Entity
@Table(name = "payple_card")
public class CardRow {

  @Id
  @Column(name = "order_id")
  private String orderId;

  @Column(name = "payer_number")
  private String payerNumber;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private CardState state;

  @Column(name = "registered_at")
  @Convert(converter = InstantConverter.class)
  private Instant registeredAt;

  @Column(name = "billing_key")
  private String sealedKey;

  @Column(name = "key_digest")
  private String keyDigest;

  @Column(name = "company")
  private String company;

  @Column(name = "company_code")
  private String companyCode;

  @Column(name = "card_number")
  private String number;

  @Column(name = "holder")
  private String holder;

  /** For Jakarta Persistence. */
  protected CardRow() {}

  CardRow(String orderId, String payerNumber, CardState state, CardDetails details, Instant now) {
    this.orderId = orderId;
    this.payerNumber = payerNumber;
    learn(state, details, now);
  }

  /** Learns what Payple, or for the time being a browser, says of the card. */
  final void learn(CardState next, CardDetails details, Instant now) {
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
    state = next;
    if (next == CardState.REMOVED) {
      destroyKey();
    }
  }

  /** Nothing is asked with this key any more; the digest stays, so that the card is recognized. */
  void destroyKey() {
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

  Journal.KnownCard known() {
    return new Journal.KnownCard(
        new Card(orderId, payerNumber, state, registeredAt, company, companyCode, number, holder),
        new SealedKey(sealedKey, keyDigest));
  }
}

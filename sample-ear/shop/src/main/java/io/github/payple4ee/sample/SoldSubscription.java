// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who subscribed, and to which text the buyer agreed, in the shop's own table. */
@Entity
@Table(name = "shop_subscription")
public class SoldSubscription {

  @Id
  @Column(name = "subscription_id", length = 20)
  private String subscriptionId;

  @Column(name = "payer_no", length = 10, nullable = false)
  private String payerNo;

  @Column(name = "terms", length = 2000, nullable = false)
  private String terms;

  @Column(name = "agreed_at", nullable = false)
  private long agreedAt;

  /** For Jakarta Persistence. */
  protected SoldSubscription() {}

  SoldSubscription(String subscriptionId, String payerNo, SubscriptionTerms terms, Instant at) {
    this.subscriptionId = subscriptionId;
    this.payerNo = payerNo;
    this.terms = terms.text();
    this.agreedAt = at.toEpochMilli();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The shop's own record of the subscriptions that it sold, those that are over included. */
@ApplicationScoped
public class SubscriptionBook {

  private static final int MOST = 500;

  @PersistenceContext(unitName = "shop")
  private EntityManager entities;

  /** For the CDI container. */
  public SubscriptionBook() {}

  void store(SoldSubscription sold) {
    entities.persist(sold);
  }

  /** The id of the subscription to which a buyer agreed last. */
  Optional<String> latestOf(String payerNo) {
    return entities
        .createQuery(
            "select s.subscriptionId from SoldSubscription s where s.payerNo = :payerNo"
                + " order by s.agreedAt desc, s.subscriptionId",
            String.class)
        .setParameter("payerNo", payerNo)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The ids of the latest ones. */
  List<String> latest() {
    return entities
        .createQuery(
            "select s.subscriptionId from SoldSubscription s order by s.agreedAt desc",
            String.class)
        .setMaxResults(MOST)
        .getResultList();
  }
}

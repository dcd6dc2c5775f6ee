// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing.teashop.entity;

import io.github.payple4ee.e2e.existing.teashop.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The stock in the shop's only persistence unit, so that nothing has to name it. */
@ApplicationScoped
public class EntityStock implements Stock {

  @PersistenceContext private EntityManager em;

  @Override
  @Transactional
  public void add(String tea, long price) {
    em.persist(new Tea(tea, price));
  }

  @Override
  public long price(String tea) {
    return em.find(Tea.class, tea).price();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void pack(String orderId) {
    em.persist(new Parcel(orderId));
    em.flush();
  }

  @Override
  public long parcels(String orderId) {
    return em.createQuery("select count(p) from Parcel p where p.orderId = :order", Long.class)
        .setParameter("order", orderId)
        .getSingleResult();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.Optional;

/** The table that holds the key of the cookies. */
@ApplicationScoped
public class CookieKeyTable {

  private static final int BYTES = 32;

  @PersistenceContext(unitName = "shop")
  private EntityManager entities;

  /** For the CDI container. */
  public CookieKeyTable() {}

  /** Reads the key. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<byte[]> find() {
    return Optional.ofNullable(entities.find(StoredKey.class, StoredKey.COOKIES))
        .map(StoredKey::bytes);
  }

  /** Creates the key; fails when there is one. */
  @Transactional(TxType.REQUIRES_NEW)
  public byte[] make() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    entities.persist(new StoredKey(StoredKey.COOKIES, key));
    entities.flush();
    return key;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager for the journal to constructors. */
@Dependent
public class JournalPersistence {

  @Produces
  @JournalUnit
  @PersistenceContext(unitName = "payple")
  EntityManager entityManager;
}

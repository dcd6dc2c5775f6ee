// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One bean with transactions, which makes sure at the start that there is a table. */
@ApplicationScoped
public class PlainBean {

  @PersistenceContext(unitName = "plain")
  private EntityManager entities;

  @Inject @RestClient private PlainClient client;

  @Transactional
  void start(@Observes Startup started) {
    entities
        .createNativeQuery("create table if not exists plain (name varchar(10))")
        .executeUpdate();
  }

  @Transactional
  PlainRow row(String name) {
    return entities.find(PlainRow.class, name);
  }

  String page() {
    return client.get();
  }
}

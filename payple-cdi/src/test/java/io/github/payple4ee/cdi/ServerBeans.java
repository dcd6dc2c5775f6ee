// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.client.CallClockSchedule;
import io.github.payple4ee.cdi.config.ServerResources;
import io.github.payple4ee.cdi.journal.JournalTransactions;
import io.github.payple4ee.cdi.journal.JtaTransactions;
import io.github.payple4ee.cdi.journal.LocalTransactions;
import io.github.payple4ee.cdi.preflight.PreflightSchedule;
import io.github.payple4ee.cdi.resolver.ResolverSchedule;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Leaves out the beans that need a server around, and keeps the journal in a given database. */
public final class ServerBeans implements Extension {

  private static final Set<Class<?>> NEED_A_SERVER =
      Set.of(
          ResolverSchedule.class,
          PreflightSchedule.class,
          CallClockSchedule.class,
          ServerResources.class,
          JtaTransactions.class);

  private volatile DataSource database;
  private final Set<Class<?>> seen = ConcurrentHashMap.newKeySet();

  /** With the database of the journal. */
  public ServerBeans(DataSource database) {
    this.database = database;
  }

  /** Keeps the journal in another database from now on. */
  void use(DataSource another) {
    database = another;
  }

  /** The classes that were discovered. */
  Set<Class<?>> seen() {
    return seen;
  }

  void note(@Observes ProcessAnnotatedType<?> type) {
    if (!(type instanceof ProcessSyntheticAnnotatedType)) {
      seen.add(type.getAnnotatedType().getJavaClass());
    }
  }

  void leaveOut(@Observes ProcessAnnotatedType<?> type) {
    if (NEED_A_SERVER.contains(type.getAnnotatedType().getJavaClass())) {
      type.veto();
    }
  }

  void add(@Observes AfterBeanDiscovery beans) {
    beans
        .<JournalTransactions>addBean()
        .scope(Dependent.class)
        .types(JournalTransactions.class)
        .beanClass(LocalTransactions.class)
        .createWith(context -> new LocalTransactions(database));
    beans
        .<ServerResources>addBean()
        .scope(Dependent.class)
        .types(ServerResources.class)
        .beanClass(ServerResources.class)
        .createWith(context -> new ServerResources(database));
  }
}

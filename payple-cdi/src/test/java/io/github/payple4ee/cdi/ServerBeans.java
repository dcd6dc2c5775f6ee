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
import java.util.Set;
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

  private final DataSource database;

  /** With the database of the journal. */
  public ServerBeans(DataSource database) {
    this.database = database;
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

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import io.github.payple4ee.cdi.client.CallClockSchedule;
import io.github.payple4ee.cdi.journal.DatabaseJournal;
import io.github.payple4ee.cdi.journal.JournalPersistence;
import io.github.payple4ee.cdi.journal.JournalSchema;
import io.github.payple4ee.cdi.preflight.PreflightSchedule;
import io.github.payple4ee.cdi.resolver.ResolverSchedule;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Set;

/** Leaves out the beans that need a server around. */
public final class ServerBeans implements Extension {

  /** For every package of the tests. */
  public ServerBeans() {}

  private static final Set<Class<?>> NEED_A_SERVER =
      Set.of(
          ResolverSchedule.class,
          PreflightSchedule.class,
          CallClockSchedule.class,
          JournalSchema.class,
          JournalPersistence.class,
          DatabaseJournal.class);

  void leaveOut(@Observes ProcessAnnotatedType<?> type) {
    if (NEED_A_SERVER.contains(type.getAnnotatedType().getJavaClass())) {
      type.veto();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.resolver;

import io.github.payple4ee.cdi.config.JournalConfig;
import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.journal.JournalSchema;
import io.github.payple4ee.cdi.journal.Payments;
import io.github.payple4ee.cdi.start.ModuleStart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Prepares the tables of the journal, and repeats that until the journal can be read. */
@Dependent
public class JournalStart {

  private static final System.Logger LOG = System.getLogger(JournalStart.class.getName());
  private static final String NO_ORDER = "payple-start";

  private final PaypleConfig config;
  private final ModuleStart module;
  private final JournalSchema schema;
  private final Payments payments;
  private boolean prepared;

  @Inject
  JournalStart(PaypleConfig config, ModuleStart module, JournalSchema schema, Payments payments) {
    this.config = config;
    this.module = module;
    this.schema = schema;
    this.payments = payments;
  }

  /** Whether the journal has its tables and can be read. */
  synchronized boolean prepared() {
    if (prepared) {
      return true;
    }
    try {
      schema.prepare(config.journal().schemaCreated(), config.live());
      payments.find(NO_ORDER);
      if (config.journal().lazyDelivery() && !schema.commitsLazily()) {
        LOG.log(
            System.Logger.Level.WARNING,
            JournalConfig.LAZY_DELIVERY
                + " has no effect, because it is for PostgreSQL and the journal is in"
                + " another database. Every delivery is committed to the disk. Remove the"
                + " key");
      }
      prepared = true;
      module.found(ModuleStart.Part.JOURNAL);
      LOG.log(System.Logger.Level.DEBUG, "The journal has its tables");
    } catch (RuntimeException unusable) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "The journal cannot be used. The module tries again",
          unusable);
      module.lacks(ModuleStart.Part.JOURNAL, JournalSchema.reason(unusable));
    }
    return prepared;
  }
}

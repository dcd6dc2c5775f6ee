// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.journal.JournalSchema;
import io.github.payple4ee.cdi.journal.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks whether the journal exists, is complete and can be read. Without it nothing may be
 * charged.
 */
@Dependent
public class JournalCheck implements PreflightCheck {

  private static final System.Logger LOG = System.getLogger(JournalCheck.class.getName());
  private static final String NO_ORDER = "payple-preflight";

  private final Payments journal;
  private final Supplier<JournalSchema> schema;

  @Inject
  JournalCheck(Payments journal, Instance<JournalSchema> schema) {
    this(journal, schema::get);
  }

  JournalCheck(Payments journal, Supplier<JournalSchema> schema) {
    this.journal = journal;
    this.schema = schema;
  }

  @Override
  public List<FindingTemplate> look() {
    try {
      JournalSchema tables = schema.get();
      List<String> lacking = tables.missing();
      if (!lacking.isEmpty()) {
        return List.of(
            FindingTemplate.error(
                "journal.tables", "journal.incomplete", String.join(", ", lacking)));
      }
      List<FindingTemplate> found = new ArrayList<>();
      found.add(FindingTemplate.ok("journal.tables", "journal.tables"));
      if (tables.forgetful()) {
        found.add(FindingTemplate.warning("journal.kind", "journal.memory"));
      }
      found.add(names(tables.looselyCompared()));
      found.add(text(tables.textObjection()));
      found.add(transactions(tables.transactionObjection()));
      found.add(access());
      return found;
    } catch (RuntimeException failed) {
      return List.of(unusable(failed));
    }
  }

  /** Whether the database distinguishes all order ids. */
  private static FindingTemplate names(List<String> mixedUp) {
    return mixedUp.isEmpty()
        ? FindingTemplate.ok("journal.names", "journal.names")
        : FindingTemplate.error("journal.names", "journal.loose", String.join(", ", mixedUp));
  }

  /** Whether the database stores Korean text of every length unchanged. */
  private static FindingTemplate text(Optional<String> objection) {
    return objection.isEmpty()
        ? FindingTemplate.ok("journal.text", "journal.text")
        : FindingTemplate.error("journal.text", "journal.text-changed");
  }

  /** Whether what a transaction of the server wrote is gone when it was rolled back. */
  private static FindingTemplate transactions(Optional<String> objection) {
    return objection.isEmpty()
        ? FindingTemplate.ok("journal.transactions", "journal.transactions")
        : FindingTemplate.error("journal.transactions", "journal.no-transactions");
  }

  /** Whether the journal can be read. */
  FindingTemplate access() {
    try {
      journal.find(NO_ORDER);
      return FindingTemplate.ok("journal.access", "journal.access");
    } catch (RuntimeException failed) {
      return unusable(failed);
    }
  }

  // the driver's message may name users and hosts, so it is only for the log
  private static FindingTemplate unusable(RuntimeException failed) {
    LOG.log(System.Logger.Level.DEBUG, "The journal cannot be read", failed);
    return FindingTemplate.error(
        "journal.access", "journal.unusable", RootCause.root(failed).getClass().getSimpleName());
  }
}

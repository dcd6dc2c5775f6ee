// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.PaypleConfig;
import io.github.payple4ee.cdi.journal.Journal;
import io.github.payple4ee.cdi.journal.JournalSchema;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Looks whether the journal is there, whole and readable: without it nothing may be charged. */
@Dependent
public class JournalCheck implements PreflightCheck {

  private static final System.Logger LOG = System.getLogger(JournalCheck.class.getName());
  private static final String NO_ORDER = "payple-preflight";

  private final PaypleConfig config;
  private final Journal journal;
  private final Supplier<List<String>> missing;
  private final Supplier<List<String>> loose;

  @Inject
  JournalCheck(PaypleConfig config, Journal journal, Instance<JournalSchema> schema) {
    this(config, journal, () -> schema.get().missing(), () -> schema.get().looselyCompared());
  }

  JournalCheck(
      PaypleConfig config,
      Journal journal,
      Supplier<List<String>> missing,
      Supplier<List<String>> loose) {
    this.config = config;
    this.journal = journal;
    this.missing = missing;
    this.loose = loose;
  }

  @Override
  public List<Found> look() {
    if (config.memoryJournal()) {
      return List.of(Found.warning("journal.kind", "journal.memory"));
    }
    try {
      List<String> lacking = missing.get();
      return lacking.isEmpty()
          ? List.of(Found.ok("journal.tables", "journal.tables"), names(), access())
          : List.of(
              Found.error("journal.tables", "journal.incomplete", String.join(", ", lacking)));
    } catch (RuntimeException failed) {
      return List.of(unusable(failed));
    }
  }

  /** Whether two different orders are two. */
  private Found names() {
    List<String> mixedUp = loose.get();
    return mixedUp.isEmpty()
        ? Found.ok("journal.names", "journal.names")
        : Found.error("journal.names", "journal.loose", String.join(", ", mixedUp));
  }

  /** Whether an order can be looked for. */
  Found access() {
    try {
      journal.find(NO_ORDER);
      return Found.ok("journal.access", "journal.access");
    } catch (RuntimeException failed) {
      return unusable(failed);
    }
  }

  // what a driver says may name users and hosts: that is for the log
  private static Found unusable(RuntimeException failed) {
    LOG.log(System.Logger.Level.DEBUG, "The journal cannot be read", failed);
    return Found.error(
        "journal.access", "journal.unusable", Causes.root(failed).getClass().getSimpleName());
  }
}
